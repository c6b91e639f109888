package org.scelle.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.consistency.Check;
import org.scelle.detect.provenance.Session;
import org.scelle.detect.provenance.Sign;
import org.scelle.detect.provenance.Taker;
import org.scelle.model.Authenticity;

/** How provenance and authenticity are said. */
public final class OriginPage {

  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Page page;

  public OriginPage(Page page) {
    this.page = page;
  }

  private String said(String prefix, Enum<?> constant) {
    return page.t(OriginWord.valueOf(prefix + "_" + constant.name()));
  }

  /** Who took the evidence and when, in one sentence. */
  public String taken() {
    return page.report().origin().inWords(page.language());
  }

  /** Whether the evidence is genuine, in one sentence. */
  public String genuine() {
    return page.report().authenticity().inWords(page.language());
  }

  /** What the answer on the account rests on. */
  public String basis(Taker.Basis basis) {
    return said("BASIS", basis);
  }

  /** What points to an account. */
  public String sign(Sign.Kind kind) {
    return said("SIGN", kind);
  }

  /** What the last answer says of what would have come next. */
  public String ending(Session.Ending ending) {
    return said("ENDING", ending);
  }

  /** What was looked at. */
  public String check(Check.Kind kind) {
    return said("CHECK", kind);
  }

  /** What the checks of an event told. */
  public String verdict(Authenticity told) {
    return switch (told.signature()) {
      case FAILS -> page.t(OriginWord.SIGNATURE_FAILS);
      case DISAGREES -> page.t(OriginWord.SIGNATURE_DISAGREES);
      default -> said("VERDICT", told.verdict());
    };
  }

  /** What can be said of the evidence as a whole. */
  public String genuine(Proof.Status status) {
    return page.t(
        switch (status) {
          case REFUTED -> OriginWord.GENUINE_REFUTED;
          case CHECKED -> OriginWord.GENUINE_CHECKED;
          case NOT_CHECKABLE -> OriginWord.GENUINE_UNKNOWN;
        });
  }

  /** An instant to the second, UTC. */
  public String instant(@Nullable Long at) {
    if (at == null) {
      return page.t(Word.UNKNOWN);
    }
    return TO_THE_SECOND.format(Instant.ofEpochMilli(at)) + " UTC";
  }

  /** From when to when; the day once when it is the same. */
  public String window(long first, long last) {
    String from = TO_THE_SECOND.format(Instant.ofEpochMilli(first));
    String to = TO_THE_SECOND.format(Instant.ofEpochMilli(last));
    boolean oneDay = from.substring(0, 10).equals(to.substring(0, 10));
    return from + " – " + (oneDay ? TIME_OF_DAY.format(Instant.ofEpochMilli(last)) : to) + " UTC";
  }

  /** From when to when a session lasted. */
  public String window(Session session) {
    return window(session.first(), session.last());
  }

  /** How long, to the second, in units that both languages abbreviate alike. */
  public static String duration(long millis) {
    long seconds = millis / 1000;
    long hours = seconds / 3600;
    long minutes = seconds / 60 % 60;
    String rest = seconds % 60 + "\u00A0s";
    if (hours > 0) {
      return hours + "\u00A0h " + minutes + "\u00A0min " + rest;
    }
    return minutes > 0 ? minutes + "\u00A0min " + rest : rest;
  }
}
