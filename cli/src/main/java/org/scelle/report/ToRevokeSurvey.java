package org.scelle.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scelle.detect.reach.Reach;
import org.scelle.detect.secret.Fingerprint;
import org.scelle.model.Attachment;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Finding;
import org.scelle.model.SecretsSeen;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.store.CaseView;

/** Brings the places of each secret together, and the accounts that could read them. */
final class ToRevokeSurvey {

  private static final String LABEL = "secret";

  private final String salt;
  private final Excerpts excerpts;
  private final RoomNames names;
  private final RoomsReach reach;
  private final Map<String, Gathered> secrets = new TreeMap<>();
  private final Map<String, ToRevoke.Live> live = new TreeMap<>();
  private final Map<String, Set<Gathered>> byDocument = new HashMap<>();

  private ToRevokeSurvey(CaseView view, Reach reach, Shows shows) {
    salt = view.manifest().sha256();
    this.reach = new RoomsReach(reach);
    excerpts = shows.excerpts;
    names = shows.names;
  }

  /** How findings are shown. */
  record Shows(Excerpts excerpts, RoomNames names) {}

  static ToRevoke of(CaseView view, Reach reach, Shows shows) {
    ToRevokeSurvey survey = new ToRevokeSurvey(view, reach, shows);
    view.findings(survey::add);
    if (!survey.byDocument.isEmpty()) {
      view.attachments(survey::add);
    }
    view.secretsSeen(survey::add);
    return survey.summary();
  }

  private void add(Finding finding) {
    if (!finding.label().equals(LABEL)) {
      return;
    }
    Source source = finding.citation().source();
    boolean document = source.offset() == 0 && source.length() == source.file().size();
    Optional<Fingerprint> value = Fingerprint.among(finding.clues());
    Fingerprint print = value.orElseGet(() -> Fingerprint.of(source.file().sha256(), salt));
    long length = value.isPresent() ? print.length() : source.length();
    Gathered secret =
        secrets.computeIfAbsent(print.hash(), hash -> new Gathered(finding, print, length));
    secret.add(finding, excerpts);
    if (document) {
      byDocument.computeIfAbsent(source.file().sha256(), any -> new HashSet<>()).add(secret);
    }
    secret.posted(finding.subject());
  }

  private void add(Attachment attachment) {
    EvidenceFile file = attachment.file();
    if (file != null) {
      byDocument
          .getOrDefault(file.sha256(), Set.of())
          .forEach(secret -> secret.posted(attachment.posting()));
    }
  }

  private void add(SecretsSeen seen) {
    live.merge(
        seen.kind(),
        new ToRevoke.Live(seen.kind(), seen.count(), 1),
        (one, other) ->
            new ToRevoke.Live(
                one.kind(), one.count() + other.count(), one.files() + other.files()));
  }

  private ToRevoke summary() {
    List<ToRevoke.Secret> all =
        secrets.values().stream()
            .map(this::secret)
            .sorted(
                Comparator.comparing(ToRevoke.Secret::severity)
                    .thenComparingLong(secret -> secret.readers().high())
                    .thenComparingLong(ToRevoke.Secret::places)
                    .reversed()
                    .thenComparing(ToRevoke.Secret::hash))
            .toList();
    return new ToRevoke(
        all,
        all.stream().filter(ToRevoke.Secret::inText).count(),
        all.stream().mapToLong(ToRevoke.Secret::places).sum(),
        List.copyOf(live.values()));
  }

  private ToRevoke.Secret secret(Gathered gathered) {
    Finding gravest = gathered.gravest;
    return new ToRevoke.Secret(
        gravest.rule(),
        gravest.severity(),
        gathered.user,
        gathered.print.hash(),
        gathered.length,
        Math.max(1, gathered.postings.size()),
        reach.mostOpen(gathered.rooms),
        gathered.rooms,
        gathered.posters,
        reach.readers(gathered.postings),
        FindingLine.of(gravest, excerpts, names));
  }

  /** A secret while its places are gathered. */
  private static final class Gathered {
    private final Fingerprint print;
    private final long length;
    private final Set<String> rooms = new TreeSet<>();
    private final Set<String> posters = new TreeSet<>();
    private final Set<Subject> postings = new HashSet<>();
    private Finding gravest;
    private String user = "";

    Gathered(Finding first, Fingerprint print, long length) {
      this.gravest = first;
      this.print = print;
      this.length = length;
    }

    void add(Finding finding, Excerpts excerpts) {
      if (finding.severity().compareTo(gravest.severity()) > 0) {
        gravest = finding;
      }
      int begin = finding.title().indexOf('"');
      int end = finding.title().lastIndexOf('"');
      boolean named = end > begin && finding.detector().equals(LABEL);
      if (named && user.isEmpty() && excerpts.show(finding)) {
        user = finding.title().substring(begin + 1, end);
      }
    }

    void posted(Subject posting) {
      if (posting.room() == null && posting.event() == null) {
        return;
      }
      postings.add(posting);
      if (posting.room() != null) {
        rooms.add(posting.room());
      }
      if (posting.account() != null) {
        posters.add(posting.account());
      }
    }
  }
}
