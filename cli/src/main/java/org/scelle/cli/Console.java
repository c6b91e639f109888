package org.scelle.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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
    @Nullable String path) {}
