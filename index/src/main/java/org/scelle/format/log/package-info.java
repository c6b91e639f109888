/**
 * Logs that a program wrote for people, line by line.
 *
 * <p>{@link org.scelle.format.log.LogReader} reads all of them and asks a {@link
 * org.scelle.format.log.LogGrammar} what each line is. Nothing in such a file tells a line of the
 * program from one that stands in a message: all of it is of low confidence.
 */
@NullMarked
package org.scelle.format.log;

import org.jspecify.annotations.NullMarked;
