package org.scelle.detect.attachment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.scelle.detect.CaseDetector;
import org.scelle.detect.DetectorInfo;
import org.scelle.model.Attachment;
import org.scelle.model.Citation;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.Moment;
import org.scelle.model.Severity;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;
import org.scelle.store.CaseView;

/**
 * Finds files that are not what they say, that may do harm, that hold secrets, that could not be
 * read, and those that are missing. The same bytes are one finding a rule, however often posted;
 * missing files are one finding a room.
 */
public final class AttachmentDetector implements CaseDetector {

  private static final String ID = "attachment";

  /** So many sightings are cited; the clues say how many more there are. */
  private static final int CITED = 50;

  private static final DetectorInfo INFO =
      new DetectorInfo(
          ID,
          "Files that stand out: disguised, dangerous, secret, unreadable, missing",
          "The type by content, the name, the declared type and size of every posted or loose file"
              + " are compared. A finding says what stands out, not that anyone meant harm:"
              + " programs and scripts are posted for good reasons, and a wrong type is often a"
              + " program's mistake. Missing means that the evidence has no file for the event, not"
              + " that nobody has it.",
          "Types outside a fixed table are not judged. Encrypted files and files that could not be"
              + " examined are judged by name alone. No file is run, and no antivirus is asked."
              + " Declared types and sizes, and names, are the sender's word.",
          List.of());

  @Override
  public DetectorInfo info() {
    return INFO;
  }

  @Override
  public List<Finding> inspect(CaseView view) {
    var gathering = new Gathering();
    view.attachments(gathering::posted);
    view.looseDocuments((file, document) -> gathering.seen(Sighting.of(file, document)));
    return gathering.findings();
  }

  /** What finding a claim belongs to. */
  private record Topic(Rule rule, String content) {}

  private static final class Gathering {
    private final Map<Topic, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Draft> missing = new LinkedHashMap<>();

    void posted(Attachment attachment) {
      Sighting sighting = Sighting.of(attachment);
      if (!attachment.candidates().isEmpty()) {
        ambiguous(attachment, sighting);
      } else if (attachment.file() == null) {
        missing(attachment, sighting);
      }
      seen(sighting);
    }

    void seen(Sighting sighting) {
      for (Claim claim : Judge.claims(sighting)) {
        drafts
            .computeIfAbsent(
                new Topic(claim.rule(), sighting.content()),
                topic -> new Draft(topic.rule, sighting.subject(), title(topic.rule, sighting)))
            .add(claim, sighting.citations());
      }
    }

    private static String title(Rule rule, Sighting sighting) {
      String what = sighting.name().isEmpty() ? "A file without name" : quoted(sighting.name());
      return what + " " + rule.says;
    }

    private void ambiguous(Attachment attachment, Sighting sighting) {
      List<Citation> citations = new ArrayList<>(sighting.citations());
      for (EvidenceFile file : attachment.candidates().stream().limit(CITED).toList()) {
        citations.add(new Citation(Source.whole(file), Where.METADATA, 0, ""));
      }
      String clue = attachment.candidates().size() + " files could be it";
      drafts
          .computeIfAbsent(
              new Topic(Rule.AMBIGUOUS, sighting.content()),
              topic -> new Draft(topic.rule, sighting.subject(), title(topic.rule, sighting)))
          .add(new Claim(Rule.AMBIGUOUS, clue), citations);
    }

    private void missing(Attachment attachment, Sighting sighting) {
      String room = attachment.posting().room();
      Draft draft =
          missing.computeIfAbsent(
              Objects.requireNonNullElse(room, ""),
              key ->
                  new Draft(
                      Rule.MISSING, new Subject(room, null, null, Moment.NONE), "missing files"));
      draft.add(new Claim(Rule.MISSING, "the first is cited"), sighting.citations());
    }

    List<Finding> findings() {
      List<Finding> findings = new ArrayList<>();
      drafts.forEach((topic, draft) -> findings.add(draft.finding(topic.content)));
      missing.forEach((room, draft) -> findings.add(draft.aggregate(room)));
      findings.sort(Finding.ORDER);
      return findings;
    }
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  /** A finding while its sightings are gathered. */
  private static final class Draft {
    private final Rule rule;
    private final Subject subject;
    private final String title;
    private final Set<Citation> citations = new LinkedHashSet<>();
    private final Set<String> clues = new LinkedHashSet<>();
    private Severity severity = Severity.INFO;
    private long sightings;

    Draft(Rule rule, Subject subject, String title) {
      this.rule = rule;
      this.subject = subject;
      this.title = title;
    }

    void add(Claim claim, List<Citation> cited) {
      if (++sightings <= CITED) {
        citations.addAll(cited);
        clues.add(claim.clue());
      }
      if (claim.severity().compareTo(severity) > 0) {
        severity = claim.severity();
      }
    }

    Finding finding(String content) {
      List<String> said = new ArrayList<>(clues);
      if (sightings > 1) {
        said.add("seen " + sightings + " times");
      }
      if (sightings > CITED) {
        said.add("the first " + CITED + " are cited, " + (sightings - CITED) + " more are not");
      }
      return made(title, said, List.copyOf(citations), content);
    }

    Finding aggregate(String room) {
      String files = sightings == 1 ? "1 file" : sightings + " files";
      String where = room.isEmpty() ? " without a known room" : " in " + quoted(room);
      return made(
          files + " posted" + where + (sightings == 1 ? " is" : " are") + " not in the evidence",
          List.copyOf(clues),
          List.of(citations.iterator().next()),
          "room");
    }

    private Finding made(String head, List<String> said, List<Citation> cited, String place) {
      return new Finding(
          Finding.id(ID, rule.word(), subject, place),
          ID,
          rule.word(),
          severity,
          rule.label,
          "",
          head,
          said,
          subject,
          cited);
    }
  }
}
