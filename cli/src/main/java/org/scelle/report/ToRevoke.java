package org.scelle.report;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Range;
import org.scelle.detect.reach.RoomReach.Openness;
import org.scelle.model.Severity;

/**
 * What has to be revoked: every value of a credential once, however often it was posted, and every
 * file that is or holds one.
 *
 * @param all gravest first, then those most could read
 * @param inTexts how many of them are values in texts
 * @param places postings of all of them together
 * @param live what databases and key files of servers hold, by kind
 */
public record ToRevoke(List<Secret> all, long inTexts, long places, List<Live> live) {

  /** So many stand on the page. */
  private static final int PAGE = 200;

  public ToRevoke {
    all = List.copyOf(all);
    live = List.copyOf(live);
  }

  /**
   * Secrets that a server keeps: tokens, hashes, keys.
   *
   * @param kind what they are, in English
   * @param files in how many files of the evidence
   */
  public record Live(String kind, long count, long files) {

    /** The kind in that language, as far as it is known there. */
    public String kind(Language language) {
      String french = language == Language.FR ? FrenchReason.of(kind) : null;
      return french == null ? kind : french;
    }
  }

  /**
   * One value, or one file.
   *
   * @param kind the rule that found it
   * @param user whose it is, as far as a text says; empty when none does
   * @param hash salted, the same for the same value in this case
   * @param length of the value in characters, of the file in bytes
   * @param places how often it was posted, each posting of a document counted
   * @param open how open the most open of its rooms is; {@code null} when no room is known
   * @param rooms every room it was posted in, by id
   * @param posters accounts that posted it, by id
   * @param readers accounts that could read one of its postings as they were, each counted once
   * @param first where it stands first
   */
  public record Secret(
      String kind,
      Severity severity,
      String user,
      String hash,
      long length,
      long places,
      @Nullable Openness open,
      Set<String> rooms,
      Set<String> posters,
      Range readers,
      FindingLine first) {

    /** Whether it is a value in a text, not a file. */
    public boolean inText() {
      return first.detector().equals("secret");
    }
  }

  /** Those a page shows. */
  public Shown<Secret> shown() {
    return Shown.of(all, PAGE);
  }
}
