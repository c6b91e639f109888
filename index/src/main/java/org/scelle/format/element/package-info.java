/**
 * What Element and Tchap Web save: a room as JSON, as pages for people, as text, and lists of
 * members.
 */
@NullMarked
package org.scelle.format.element;

import org.jspecify.annotations.NullMarked;
