package org.scelle.detect.attachment;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Embedded;
import org.scelle.model.Document.Flag;
import org.scelle.model.EvidenceFile;
import org.scelle.model.MediaReference;
import org.scelle.model.Moment;
import org.scelle.model.Outcome;
import org.scelle.model.Passage;
import org.scelle.model.Source;
import org.scelle.model.Subject;
import org.scelle.model.Where;

/** One posted file, made for tests; every part has an unsuspicious value until it is changed. */
record Made(
    String name,
    @Nullable String declaredType,
    @Nullable Long declaredSize,
    String type,
    Category category,
    Set<Flag> flags,
    List<Embedded> embedded,
    String text,
    int number,
    String room) {

  static final String ROOM = "!cellule:agent.dinum.tchap.gouv.fr";
  static final long SIZE = 1_000;

  static Made file(String name, String type, Category category) {
    return new Made(name, null, null, type, category, Set.of(), List.of(), "", 1, ROOM);
  }

  Made declared(@Nullable String mime, @Nullable Long size) {
    return new Made(name, mime, size, type, category, flags, embedded, text, number, room);
  }

  Made flagged(Flag... set) {
    return new Made(
        name,
        declaredType,
        declaredSize,
        type,
        category,
        Set.of(set),
        embedded,
        text,
        number,
        room);
  }

  Made holding(String inside, Category what) {
    var member = new Embedded(inside, "type/inside", what, Outcome.READ, "", List.of(), 5L);
    return new Made(
        name,
        declaredType,
        declaredSize,
        type,
        category,
        flags,
        List.of(member),
        text,
        number,
        room);
  }

  /** The same bytes in another posting. */
  Made posting(int other, String in) {
    return new Made(
        name, declaredType, declaredSize, type, category, flags, embedded, text, other, in);
  }

  EvidenceFile evidence() {
    String sha256 = String.format("%064x", (name + type).hashCode() & 0xffffffffL);
    return new EvidenceFile("dump/media/" + number, "", SIZE, sha256);
  }

  Document document() {
    return new Document(
        evidence().sha256(),
        SIZE,
        type,
        category,
        Outcome.READ,
        "",
        List.of(new Passage(Where.DOC_BODY, 0, "", text)),
        List.of(),
        flags,
        embedded);
  }

  Attachment present() {
    return attachment(evidence(), "media-id", List.of(), document());
  }

  Attachment missing() {
    return attachment(null, "", List.of(), null);
  }

  Attachment refused() {
    return attachment(evidence(), "refusal", List.of(), document());
  }

  Attachment ambiguous() {
    var other = new EvidenceFile("dump/media/autre", "", 5, "f".repeat(64));
    return attachment(null, "name-and-time", List.of(evidence(), other), null);
  }

  private Attachment attachment(
      @Nullable EvidenceFile file,
      String match,
      List<EvidenceFile> candidates,
      @Nullable Document document) {
    var page = new EvidenceFile("dump/page.json", "", 1_000_000, "e".repeat(64));
    var subject =
        new Subject(
            room,
            "$e" + number,
            "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr",
            new Moment.Exact(1_700_000_000_000L + number));
    var reference =
        new MediaReference(
            "mxc://agent.dinum.tchap.gouv.fr/m" + name,
            name,
            declaredType,
            declaredSize,
            false,
            null,
            null);
    return new Attachment(
        subject,
        new Source(page, number * 100L, 100),
        reference,
        file,
        match,
        candidates,
        document);
  }
}
