package org.scelle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scelle.model.Attachment;
import org.scelle.model.LedgerRow;
import org.scelle.model.Problem;
import org.scelle.store.CaseFile;

/** Encrypted attachments whose key stands in a readable event leaked with their key. */
final class DecryptionTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T08:00:00Z"), ZoneOffset.UTC);
  private static final String SERVER = "agent.dinum.tchap.gouv.fr";
  private static final String ID = "GhYtRePoMnBvCxZaQsWdEfTg";
  private static final String TEXT =
      "Compte rendu du comité\n\nDIFFUSION RESTREINTE\n\nLe code de la salle change lundi.\n";

  @TempDir Path folder;
  private Path dump;
  private byte[] ciphertext = {};
  private String event = "";
  private List<LedgerRow> ledger = List.of();
  private List<Attachment> attachments = List.of();
  private List<Problem> problems = List.of();
  private List<String> texts = List.of();

  @BeforeEach
  void encrypt() throws IOException, GeneralSecurityException {
    dump = Files.createDirectory(folder.resolve("dump"));
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 7);
    byte[] iv = new byte[16];
    Arrays.fill(iv, 0, 8, (byte) 9);
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
    ciphertext = cipher.doFinal(TEXT.getBytes(StandardCharsets.UTF_8));
    Base64.Encoder plain = Base64.getEncoder().withoutPadding();
    event =
        "{\"type\":\"m.room.message\",\"event_id\":\"$pX-3_kQwErTyUiOpAsDfGhJkLzXcVbNm1234567890ab\","
            + "\"room_id\":\"!salon:agent.dinum.tchap.gouv.fr\",\"origin_server_ts\":1777885953120,"
            + "\"sender\":\"@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr\",\"content\":{"
            + "\"msgtype\":\"m.file\",\"body\":\"compte-rendu.txt\",\"info\":{\"size\":"
            + ciphertext.length
            + ",\"mimetype\":\"text/plain\"},\"file\":{\"v\":\"v2\",\"url\":\"mxc://"
            + SERVER
            + "/"
            + ID
            + "\",\"key\":{\"kty\":\"oct\",\"alg\":\"A256CTR\",\"ext\":true,\"k\":\""
            + Base64.getUrlEncoder().withoutPadding().encodeToString(key)
            + "\"},\"iv\":\""
            + plain.encodeToString(iv)
            + "\",\"hashes\":{\"sha256\":\""
            + plain.encodeToString(MessageDigest.getInstance("SHA-256").digest(ciphertext))
            + "\"}}}}";
    Files.writeString(dump.resolve("messages.json"), "[" + event + "]");
  }

  private void store(byte[] bytes) throws IOException {
    Path media = Files.createDirectories(dump.resolve("media").resolve(SERVER));
    Files.write(media.resolve(ID), bytes);
  }

  private void ingest() throws IOException {
    try (CaseFile caseFile = CaseFile.open(folder.resolve("case"), CLOCK)) {
      new Ingest(caseFile, Ingest.Options.DEFAULT, Progress.SILENT).run(List.of(dump));
      ledger = new ArrayList<>();
      attachments = new ArrayList<>();
      problems = new ArrayList<>();
      caseFile.view().ledger(ledger::add);
      caseFile.view().attachments(attachments::add);
      texts = new ArrayList<>();
      caseFile.view().readings(reading -> reading.passages().forEach(one -> texts.add(one.text())));
      caseFile.view().problems(problems::add);
      try (var scratch = Files.list(caseFile.scratch())) {
        assertThat(scratch.filter(file -> file.toString().contains("plain-"))).isEmpty();
      }
      assertThat(
              Verification.differences(Map.of("dump", dump), caseFile.view(), caseFile.scratch()))
          .isEmpty();
    }
  }

  private void assertDecrypted() {
    assertThat(attachments)
        .singleElement()
        .satisfies(attachment -> {
          assertThat(String.valueOf(attachment.file())).contains(LedgerRow.PLAINTEXT);
          assertThat(attachment.match()).isEqualTo("media-id");
        });
    assertThat(texts).anyMatch(text -> text.contains("DIFFUSION RESTREINTE"));
    assertThat(problems).isEmpty();
    assertThat(ledger).filteredOn(LedgerRow::isPlaintext).hasSize(1);
    assertThat(ledger).filteredOn(row -> row.owner().equals(LedgerRow.EVENT)).hasSize(2);
  }

  @Test
  void itsTextIsReadLikeThatOfAnyOther() throws IOException {
    store(ciphertext);
    ingest();
    assertDecrypted();
  }

  @Test
  void readingAgainChangesNothing() throws IOException {
    store(ciphertext);
    ingest();
    Files.writeString(dump.resolve("more.json"), "[" + event.replace("$pX", "$pY") + "]");
    ingest();
    assertThat(attachments).hasSize(2).noneMatch(one -> one.document() == null);
    assertThat(texts).filteredOn(text -> text.contains("RESTREINTE")).hasSize(1);
    assertThat(ledger).filteredOn(LedgerRow::isPlaintext).hasSize(1);
  }

  @Test
  void alsoInAnArchive() throws IOException {
    try (OutputStream out = Files.newOutputStream(dump.resolve("media.zip"));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("media/" + SERVER + "/" + ID));
      zip.write(ciphertext);
    }
    ingest();
    assertDecrypted();
  }

  @Test
  void anAlteredFileIsToldAndNotDecrypted() throws IOException {
    byte[] altered = ciphertext.clone();
    altered[5] ^= 1;
    store(altered);
    ingest();
    assertThat(problems)
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).contains("was altered; not decrypted"));
    assertThat(ledger).noneMatch(LedgerRow::isPlaintext);
  }

  @Test
  void aKeyThatIsNoneIsTold() throws IOException {
    Files.writeString(
        dump.resolve("messages.json"), event.replaceFirst("\"k\":\"[^\"]*", "\"k\":\"AAAA"));
    store(ciphertext);
    ingest();
    assertThat(problems).anySatisfy(problem -> assertThat(problem.what()).contains("key of 32"));
  }

  @Test
  void theKeyIsInNoAnswerOfTheCase() throws IOException {
    store(ciphertext);
    ingest();
    assertThat(attachments.toString()).doesNotContain("BwcHBwcH");
  }
}
