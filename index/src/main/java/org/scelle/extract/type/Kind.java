package org.scelle.extract.type;

import org.jspecify.annotations.Nullable;
import org.scelle.model.Document.Category;

/**
 * What a file is, and who reads its text.
 *
 * @param type MIME type
 * @param charset how to read it, when it is plain text
 */
public record Kind(String type, Category category, Route route, @Nullable TextCharset charset) {

  /** Who reads the text of a file. */
  public enum Route {
    /** It is text as it stands. */
    TEXT,
    /** A parser, in a worker. */
    PARSER,
    /** Nobody: the type has no text. */
    NONE
  }

  static Kind text(String type, Category category, TextCharset charset) {
    return new Kind(type, category, Route.TEXT, charset);
  }

  static Kind parsed(String type) {
    return new Kind(type, Categories.of(type), Route.PARSER, null);
  }

  /** Of a type that has no text. */
  public static Kind without(String type, Category category) {
    return new Kind(type, category, Route.NONE, null);
  }
}
