/**
 * The command line: {@link org.scelle.cli.Main} and one class per command.
 *
 * <p>Knows everything of ours and picocli. It may not know Lucene, JDBC or Tika. Commands declare
 * options and call the work; only {@code Main} touches the standard streams and the exit code.
 */
@NullMarked
package org.scelle.cli;

import org.jspecify.annotations.NullMarked;
