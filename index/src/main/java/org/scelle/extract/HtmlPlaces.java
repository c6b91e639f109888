package org.scelle.extract;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the elements of a web page that say where its text stands, which Tika takes for noise (HTML
 * Living Standard, 4.3.8 and 4.3.9).
 */
final class HtmlPlaces extends DefaultHtmlMapper {

  static final Set<String> ELEMENTS = Set.of("header", "footer");

  @Override
  public @Nullable String mapSafeElement(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return ELEMENTS.contains(plain) ? plain : super.mapSafeElement(name);
  }
}
