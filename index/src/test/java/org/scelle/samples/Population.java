package org.scelle.samples;

import java.text.Normalizer;
import java.util.Locale;

/** The invented accounts of a dump, by number. */
final class Population {

  final int size;

  Population(int size) {
    this.size = size;
  }

  /** The account that emptied the platform. */
  static final String INTRUDER = "@victor.lemoine-ac-lille.fr:agent.education.tchap.gouv.fr";

  private static Words.Body body(int account) {
    return Words.BODIES.get(
        account % 7 == 6 ? 8 - account % 2 : account % (Words.BODIES.size() - 1));
  }

  /** As Tchap makes it from the mail address. */
  String id(int account) {
    Words.Body body = body(account);
    String local = Words.firstName(account) + "." + Words.lastName(account);
    String plain =
        Normalizer.normalize(local, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    int namesake = account / 900;
    return "@"
        + plain
        + (namesake == 0 ? "" : Integer.toString(namesake))
        + "-"
        + body.domain()
        + ":"
        + body.server();
  }

  String name(int account) {
    return Words.firstName(account)
        + " "
        + Words.lastName(account)
        + " ["
        + body(account).label()
        + "]";
  }
}
