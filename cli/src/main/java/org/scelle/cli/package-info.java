/**
 * The command line: {@link org.scelle.cli.Main} and one class per command.
 *
 * <p>Begin with {@link org.scelle.cli.Scelle}, which lists the commands. Options that several
 * commands share are classes named {@code …Option}, {@code …Settings}, {@code …Limits} or {@code
 * …Window}; {@link org.scelle.cli.Steps} is the work that {@code triage} and its parts share. Words
 * for people are English beside their use, French in {@code french.properties} (options), {@link
 * org.scelle.cli.CliWord} or a {@link org.scelle.report.Said}.
 *
 * <p>Knows everything of ours and picocli. It may not know Lucene, JDBC or Tika. Commands declare
 * options and call the work; only {@code Main} touches the standard streams and the exit code.
 *
 * <p>What goes wrong is told in one place each: {@link org.scelle.cli.Mistake} a wrong command
 * line, {@link org.scelle.cli.UserException} what a command refuses, {@link org.scelle.cli.Trouble}
 * a machine that fails under the case, {@link org.scelle.cli.Faults} the rest.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Evidence without a chat is said to have none, and counts as unreadable (4) only when
 *       nothing of it was read: papers alone may well hold what was looked for.
 *   <li>A reader that closes standard output early ({@code head}) is no failure; a full disk is.
 * </ul>
 */
@NullMarked
package org.scelle.cli;

import org.jspecify.annotations.NullMarked;
