package org.scelle.detect.secret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scelle.detect.DetectorInfo;
import org.scelle.detect.TextDetector;
import org.scelle.model.Citation;
import org.scelle.model.Finding;
import org.scelle.model.Passage;
import org.scelle.model.Reading;

/** Reports every credential in a message or a document, without its value. */
public final class SecretDetector implements TextDetector {

  private static final String ID = "secret";
  private static final int CITED = 50;

  private final String salt;

  /** Without a case: hashes are the same everywhere. */
  public SecretDetector() {
    this("");
  }

  /**
   * @param evidence the hash of the evidence, which salts those of the values
   */
  public SecretDetector(String evidence) {
    salt = evidence;
  }

  @Override
  public DetectorInfo info() {
    return new DetectorInfo(
        ID,
        "Credentials in texts: passwords, keys, tokens, binds",
        "A text holds what looks like the value of a credential: passwords in scripts, settings,"
            + " tables and sentences, binds to directories, private keys, tokens with a known"
            + " grammar, links with a password. It may have been changed since, or never have been"
            + " real; nobody tried it. The value itself is shown nowhere: a length and a hash that"
            + " is the same for the same value in this case stand for it.",
        "French and English prose; program text by its usual names. Values that look like ordinary"
            + " words count only where they stand alone behind a colon or between quotation marks;"
            + " samples (changeme, xxx, <password>), variables and calls do not count. Not seen:"
            + " passwords without a word that says so, of less than four characters, in pictures"
            + " without OCR, in encrypted files, spread over several messages, or put before"
            + " their word. At most "
            + SecretReader.MOST
            + " places of one text are kept. Who has this report can try weak passwords against"
            + " the hashes.",
        List.of());
  }

  /** A value of one kind in one thing with text. */
  private record Topic(Kind kind, String value) {}

  /** One place where it stands. */
  private record Place(Passage passage, Credential credential, List<Credential> beside) {}

  @Override
  public List<Finding> inspect(Reading reading) {
    Map<Topic, List<Place>> topics = new LinkedHashMap<>();
    for (Passage passage : reading.passages()) {
      List<Credential> found = SecretReader.STANDARD.read(passage.text());
      for (Credential one : found) {
        String value = passage.text().substring(one.from(), one.to());
        topics
            .computeIfAbsent(new Topic(one.kind(), value), topic -> new ArrayList<>())
            .add(new Place(passage, one, found));
      }
    }
    List<Finding> findings = new ArrayList<>();
    topics.forEach(
        (topic, places) -> findings.add(finding(reading, topic, places, findings.size())));
    return findings;
  }

  @Override
  public List<String> silenced(Reading reading) {
    Set<String> values = new LinkedHashSet<>();
    reading.passages().forEach(passage -> values.addAll(Secrets.values(passage.text())));
    return List.copyOf(values);
  }

  private Finding finding(Reading reading, Topic topic, List<Place> places, int number) {
    Credential first = places.get(0).credential();
    String place = reading.kind().name() + ":" + reading.key() + ":" + number;
    List<String> clues = new ArrayList<>(Fingerprint.of(topic.value(), salt).clues());
    clues.add(first.why());
    if (places.size() > 1) {
      clues.add(places.size() + " times in this text");
    }
    if (reading.postings().size() > 1) {
      long rooms =
          reading.postings().stream()
              .map(posting -> String.valueOf(posting.room()))
              .distinct()
              .count();
      clues.add("posted " + reading.postings().size() + " times in " + rooms + " rooms");
    }
    String rule = topic.kind().word();
    String user = first.user().isEmpty() ? "" : " of \"" + first.user() + "\"";
    return new Finding(
        Finding.id(ID, rule, reading.subject(), place),
        ID,
        rule,
        topic.kind().severity,
        "secret",
        "",
        topic.kind().says + user,
        clues,
        reading.subject(),
        places.stream().limit(CITED).map(one -> citation(reading, one)).toList());
  }

  private static Citation citation(Reading reading, Place place) {
    Passage passage = place.passage();
    String quote = Secrets.quote(passage.text(), place.beside(), place.credential());
    return new Citation(reading.source(), passage.where(), passage.page(), quote);
  }
}
