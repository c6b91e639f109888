package org.scelle.extract.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.jspecify.annotations.Nullable;

/** Turns Tika's many names for the same fact into few. */
public final class Facts {

  /** How a fact is kept. */
  private enum Keep {
    /** As a field of the document only. */
    FACT,
    /** Also as a text, for somebody wrote it. */
    WORDS
  }

  private record Rule(String key, Keep keep, List<String> names) {}

  private static final List<Rule> RULES =
      List.of(
          words("title", "dc:title"),
          words("Subject", "dc:subject", "cp:subject"),
          words("keywords", "meta:keyword", "pdf:docinfo:keywords"),
          words("description", "dc:description"),
          words("category", "cp:category"),
          words("contentStatus", "cp:contentStatus"),
          fact("author", "dc:creator", "meta:author"),
          fact("lastAuthor", "meta:last-author"),
          words("company", "extended-properties:Company", "dc:publisher"),
          fact("manager", "extended-properties:Manager"),
          fact("created", "dcterms:created"),
          fact("modified", "dcterms:modified"),
          fact(
              "application",
              "extended-properties:Application",
              "xmp:CreatorTool",
              "pdf:producer",
              "generator"),
          fact("template", "extended-properties:Template"),
          fact("pages", "xmpTPg:NPages", "meta:page-count", "meta:slide-count"),
          fact("from", "Message-From", "Message:From-Email"),
          fact("to", "Message-To", "Message-Recipient-Address"),
          fact("cc", "Message-Cc"),
          fact("messageId", "Message:Raw-Header:Message-ID"));

  private static final String HEADER = "Message:Raw-Header:";

  /** Headers in which mail programs write what a message is classified as. */
  private static final Pattern LABELS =
      Pattern.compile(
          "(?i).*(classification|sensitivity|protective-marking|security-label|confidentiality|msip_labels).*");

  private static final List<String> CUSTOM = List.of("custom:", "pdf:docinfo:custom:");

  private Facts() {}

  private static Rule words(String key, String... names) {
    return new Rule(key, Keep.WORDS, List.of(names));
  }

  private static Rule fact(String key, String... names) {
    return new Rule(key, Keep.FACT, List.of(names));
  }

  /** Says what Tika found, each fact once. */
  public static void of(Metadata metadata, Recorder recorder) throws TextLimitReached {
    for (Rule rule : RULES) {
      for (String name : rule.names()) {
        for (String value : metadata.getValues(name)) {
          if (rule.keep() == Keep.WORDS) {
            recorder.words(rule.key(), value);
          } else {
            recorder.fact(rule.key(), value);
          }
        }
      }
    }
    String[] names = metadata.names();
    Arrays.sort(names);
    for (String name : names) {
      if (name.startsWith(HEADER) && LABELS.matcher(name).matches()) {
        header(name.substring(HEADER.length()), metadata.get(name), recorder);
      }
      for (String prefix : CUSTOM) {
        if (name.startsWith(prefix)) {
          Labels.property(name.substring(prefix.length()), metadata.get(name), recorder);
        }
      }
    }
  }

  /** Labels of Microsoft's stand in one header, name and value, one behind the other. */
  private static void header(String name, @Nullable String value, Recorder recorder)
      throws TextLimitReached {
    if (value == null || !name.toLowerCase(Locale.ROOT).contains("msip_labels")) {
      if (value != null) {
        recorder.fact("label", name + "=" + value);
      }
      recorder.words(name, value);
      return;
    }
    for (String part : value.split("\\s*;\\s*", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        Labels.property(part.substring(0, equals).strip(), part.substring(equals + 1), recorder);
      }
    }
  }
}
