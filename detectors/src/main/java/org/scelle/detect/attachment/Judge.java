package org.scelle.detect.attachment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scelle.model.Attachment;
import org.scelle.model.Document;
import org.scelle.model.Document.Category;
import org.scelle.model.Document.Flag;
import org.scelle.model.Severity;

/** Which rules hold for one file seen in one place; each rule at most once. */
final class Judge {

  private static final Map<Category, Rule> BY_CATEGORY =
      Map.of(
          Category.EXECUTABLE, Rule.EXECUTABLE,
          Category.SCRIPT, Rule.SCRIPT,
          Category.KEY_OR_CERTIFICATE, Rule.KEY_OR_CERTIFICATE,
          Category.REMOTE_ACCESS, Rule.REMOTE_ACCESS_PROFILE,
          Category.PASSWORD_STORE, Rule.PASSWORD_STORE);

  private static final Map<Flag, Rule> BY_FLAG =
      Map.of(
          Flag.MACRO, Rule.MACRO,
          Flag.ENCRYPTED, Rule.ENCRYPTED,
          Flag.POLYGLOT, Rule.POLYGLOT,
          Flag.ACTIVE_CONTENT, Rule.ACTIVE_CONTENT,
          Flag.EXTERNAL_REFERENCE, Rule.EXTERNAL_REFERENCE,
          Flag.HIDDEN_PARTS, Rule.HIDDEN_PARTS,
          Flag.POSITION, Rule.POSITION,
          Flag.TRACKED_CHANGES, Rule.TRACKED_CHANGES,
          Flag.COMMENTS, Rule.COMMENTS,
          Flag.TRUNCATED, Rule.TRUNCATED);

  /** What a private key goes by: endings of names and parts of types. */
  private static final Set<String> PRIVATE_NAMES =
      Set.of("p12", "pfx", "jks", "keystore", "ppk", "key", "gpg");

  private static final List<String> PRIVATE_TYPES =
      List.of("pkcs12", "keystore", "x509-key", "private");

  private final Sighting seen;
  private final List<Claim> claims = new ArrayList<>();

  private Judge(Sighting seen) {
    this.seen = seen;
  }

  static List<Claim> claims(Sighting seen) {
    var judge = new Judge(seen);
    judge.byName();
    Document document = seen.document();
    if (judge.refused()) {
      judge.add(new Claim(Rule.SERVER_REFUSAL, "the bytes are a server's answer, not the file"));
    } else if (document != null) {
      judge.byContent(document);
      judge.byType(document);
      judge.bySize();
    }
    return judge.claims;
  }

  private void add(Claim claim) {
    if (claims.stream().noneMatch(known -> known.rule() == claim.rule())) {
      claims.add(claim);
    }
  }

  private boolean refused() {
    Attachment attachment = seen.attachment();
    Document document = seen.document();
    return (attachment != null && attachment.match().equals("refusal"))
        || (document != null && document.flags().contains(Flag.SERVER_REFUSAL));
  }

  private void byName() {
    FileName name = new FileName(seen.name());
    if (name.hidesExtension()) {
      add(new Claim(Rule.DOUBLE_EXTENSION, "the name ends in ." + name.extension()));
    }
  }

  private void byContent(Document document) {
    Rule rule = BY_CATEGORY.get(document.category());
    if (rule != null) {
      boolean secret = rule == Rule.KEY_OR_CERTIFICATE && isPrivate(document);
      add(
          new Claim(
              rule,
              secret ? Severity.HIGH : rule.severity,
              (secret ? "a private key; " : "") + "type by content: " + document.type()));
    }
    BY_FLAG.forEach((flag, byFlag) -> {
      if (document.flags().contains(flag)) {
        add(new Claim(byFlag, "type by content: " + document.type()));
      }
    });
    document.embedded().forEach(inside -> byEmbedded(document, inside));
  }

  /** Office programs and pages keep scripts of their own, for which other rules stand. */
  private void byEmbedded(Document document, Document.Embedded inside) {
    Rule rule = BY_CATEGORY.get(inside.category());
    boolean packed =
        document.category() == Category.ARCHIVE || document.category() == Category.EMAIL;
    if (rule != null && (rule != Rule.SCRIPT || packed)) {
      add(new Claim(rule, "inside it: \"" + inside.name() + "\", " + inside.type()));
    }
  }

  private boolean isPrivate(Document document) {
    return PRIVATE_NAMES.contains(new FileName(seen.name()).extension())
        || PRIVATE_TYPES.stream().anyMatch(document.type()::contains);
  }

  private void byType(Document document) {
    Family real = real(document);
    if (real == null) {
      return;
    }
    String extension = new FileName(seen.name()).extension();
    Family named = Family.ofExtension(extension);
    if (named != null && !named.accepts(real)) {
      add(
          new Claim(
              Rule.SPOOFED_TYPE,
              real == Family.PROGRAM ? Severity.HIGH : Rule.SPOOFED_TYPE.severity,
              "named ." + extension + ", type by content: " + document.type()));
    }
    Attachment attachment = seen.attachment();
    String declared = attachment == null ? null : attachment.reference().declaredType();
    Family said = declared == null ? null : Family.ofType(declared);
    if (said != null && !said.accepts(real)) {
      add(
          new Claim(
              Rule.SPOOFED_TYPE,
              real == Family.PROGRAM ? Severity.HIGH : Severity.LOW,
              "declared as \"" + declared + "\", type by content: " + document.type()));
    }
  }

  private static @Nullable Family real(Document document) {
    return switch (document.category()) {
      case EXECUTABLE -> Family.PROGRAM;
      case ENCRYPTED_BLOB, UNKNOWN, KEY_OR_CERTIFICATE, PASSWORD_STORE, REMOTE_ACCESS -> null;
      default -> Family.ofType(document.type());
    };
  }

  private void bySize() {
    Attachment attachment = seen.attachment();
    Long declared = attachment == null ? null : attachment.reference().declaredSize();
    long size = seen.file() == null ? -1 : seen.file().size();
    if (declared != null && declared > 0 && size >= 0 && declared != size) {
      add(new Claim(Rule.SIZE_MISMATCH, "declared " + declared + " bytes, the file has " + size));
    }
  }
}
