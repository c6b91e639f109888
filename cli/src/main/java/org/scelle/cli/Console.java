package org.scelle.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.scelle.report.Bilingual;
import org.scelle.report.Language;

/**
 * The world outside the program, handed to every command.
 *
 * @param in standard input
 * @param out for data
 * @param err for words and progress
 * @param terminal whether {@code err} is a terminal that may be redrawn
 * @param language of words where no option says otherwise
 * @param path folders with programs, as the variable {@code PATH} has them
 */
record Console(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean terminal,
    Clock clock,
    Language language,
    @Nullable String path) {

  /** The same, with words in another language. */
  Console speaking(Language other) {
    return new Console(in, out, err, terminal, clock, other, path);
  }

  /** Words for a person, on a line of their own, in the language of the console. */
  void say(Bilingual words) {
    err.println(words.in(language));
  }
}
