/**
 * What a Synapse homeserver holds: its databases, and what it exports of one account.
 *
 * <p>Tables go through {@link org.scelle.format.synapse.SynapseTables}, from whatever database.
 * Only columns that are named there leave the evidence: secrets are not among them.
 */
@NullMarked
package org.scelle.format.synapse;

import org.jspecify.annotations.NullMarked;
