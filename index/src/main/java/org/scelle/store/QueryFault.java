package org.scelle.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParserConstants;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a query, in words of our own and with its place; Lucene's are for its makers.
 */
final class QueryFault {

  static final String TOO_LONG = "it has too many parts; ask for them in several queries";

  private static final String NOT_UNDERSTOOD = "the query cannot be understood: ";
  private static final String QUOTE_IT = "; put special characters in quotes";
  private static final int DEEPEST = 200;

  private QueryFault() {}

  /**
   * Refuses brackets in brackets that a parser would follow until its stack is used up.
   *
   * @throws IllegalArgumentException with words for the user
   */
  static void checkDepth(String query) {
    int depth = 0;
    for (int at = 0; at < query.length(); at++) {
      depth += query.charAt(at) == '(' ? 1 : query.charAt(at) == ')' ? -1 : 0;
      if (depth > DEEPEST) {
        throw said(TOO_LONG, null);
      }
    }
  }

  /** The same failure in words for the user. */
  static IllegalArgumentException of(String query, Exception failure) {
    return said(why(query, failure), failure);
  }

  static IllegalArgumentException said(String why, @Nullable Exception failure) {
    return new IllegalArgumentException(NOT_UNDERSTOOD + why, failure);
  }

  private static String why(String query, Exception failure) {
    return switch (failure) {
      case TooComplexToDeterminizeException complex ->
          "its pattern is too complex; make it simpler, or ask in several queries";
      case ParseException wrong -> why(query, wrong);
      default -> "its pattern between slashes has no meaning" + QUOTE_IT;
    };
  }

  private static String why(String query, ParseException failure) {
    if (failure instanceof Own) {
      return String.valueOf(failure.getMessage());
    }
    Throwable cause = failure.getCause();
    if (cause instanceof Own) {
      return String.valueOf(cause.getMessage());
    }
    if (cause instanceof IndexSearcher.TooManyClauses) {
      return TOO_LONG;
    }
    String unclosed = unclosed(query);
    if (unclosed != null) {
      return unclosed + QUOTE_IT;
    }
    Token last = cause instanceof ParseException inner ? inner.currentToken : null;
    if (last == null) {
      return "after ~ or ^ stands something that is no number it can use" + QUOTE_IT;
    }
    Token next = Objects.requireNonNull(last.next);
    if (next.kind == QueryParserConstants.EOF) {
      return "something is to follow " + last.image + " at its end" + QUOTE_IT;
    }
    return placed(next.image, next.beginColumn, "has no meaning there") + QUOTE_IT;
  }

  private static String placed(String what, int index, String why) {
    return what.strip() + " at character " + (index + 1) + " " + why;
  }

  /** The first sign that is opened and never closed, or closed and never opened. */
  private static @Nullable String unclosed(String query) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int at = 0; at < query.length(); at++) {
      char sign = query.charAt(at);
      if (sign == '\\') {
        at++;
        if (at == query.length()) {
          return placed("\\", at - 1, "is followed by nothing");
        }
      } else if (sign == '"' || sign == '/') {
        int end = closing(query, at);
        if (end < 0) {
          return placed(String.valueOf(sign), at, "is never closed");
        }
        at = end;
      } else if ("([{".indexOf(sign) >= 0) {
        open.push(at);
      } else if (")]}".indexOf(sign) >= 0) {
        if (open.isEmpty()) {
          return placed(String.valueOf(sign), at, "closes nothing");
        }
        open.pop();
      }
    }
    return open.isEmpty()
        ? null
        : placed(String.valueOf(query.charAt(open.getLast())), open.getLast(), "is never closed");
  }

  /** Where the sign at an index stands again, not escaped; negative when it does not. */
  private static int closing(String query, int opened) {
    for (int at = opened + 1; at < query.length(); at++) {
      if (query.charAt(at) == '\\') {
        at++;
      } else if (query.charAt(at) == query.charAt(opened)) {
        return at;
      }
    }
    return -1;
  }

  /** A failure that already has the words for the user. */
  static final class Own extends ParseException {
    private static final long serialVersionUID = 1;

    Own(String words) {
      super(words);
    }
  }
}
