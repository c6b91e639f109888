/**
 * What stands around events: answers of the Client-Server API, lists, wrappers, whole files of
 * JSON.
 *
 * <p>{@link org.scelle.format.matrix.JsonWalker} walks a file once and knows the shapes; {@link
 * org.scelle.format.matrix.Pages} gives events their pages; {@link
 * org.scelle.format.matrix.Salvage} finds the place where reading can go on behind damage.
 */
@NullMarked
package org.scelle.format.matrix;

import org.jspecify.annotations.NullMarked;
