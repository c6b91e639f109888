package org.scelle.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scelle.cli.Scene.scelle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signatures of a dump without keys, held against keys that come from elsewhere. */
class ServerKeyOptionTest {
  private static final String SERVER = "agent.dinum.tchap.gouv.fr";
  private static final String KEY = "Br5kNGjLblGr2oJ58XFseUy+CWgVyLNyascWh1Hurds";
  private static final String OTHER = "XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI";
  private static final int EVENTS = 11;
  private static final String SEED = "YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1";

  /** The first is from the Matrix specification, appendices; the second is another's. */
  private static final String EVENTS_OF_THE_SPECIFICATION =
      """
      [{"content": {"body": "Here is the message content"}, "event_id": "$0:domain",
        "hashes": {"sha256": "onLKD1bGljeBWQhWZ1kaP9SorVmRQNdN5aM2JYU2n/g"},
        "origin": "domain", "origin_server_ts": 1000000, "type": "m.room.message",
        "room_id": "!r:domain", "sender": "@u:domain",
        "signatures": {"domain": {"ed25519:1": "Wm+VzmOUOz08Ds+0NTWb1d4CZrVsJSikkeRxh6aCcUwu6pNC78FunoD7KNWzqFn241eYHYMGCA5McEiVPdhzBA"}},
        "unsigned": {"age_ts": 1000000}},
       {"content": {"body": "Here is the message content"}, "event_id": "$1:domain",
        "hashes": {"sha256": "onLKD1bGljeBWQhWZ1kaP9SorVmRQNdN5aM2JYU2n/g"},
        "origin": "domain", "origin_server_ts": 1000000, "type": "m.room.message",
        "room_id": "!r:domain", "sender": "@forgee:domain",
        "signatures": {"domain": {"ed25519:1": "Wm+VzmOUOz08Ds+0NTWb1d4CZrVsJSikkeRxh6aCcUwu6pNC78FunoD7KNWzqFn241eYHYMGCA5McEiVPdhzBA"}},
        "unsigned": {"age_ts": 1000000}}]
      """;

  @TempDir Path folder;

  private Path dump() throws IOException {
    Path room = Files.createDirectories(folder.resolve("export/rooms/salon"));
    Files.copy(
        Scene.ROOT.resolve("samples/exports/synapse-export/room-version-10/events"),
        room.resolve("events"));
    return folder.resolve("export");
  }

  private JsonNode authenticity(Object... keys) throws IOException {
    Path made = folder.resolve("case");
    Object[] words = new Object[4 + 2 * keys.length];
    words[0] = "triage";
    words[1] = dump();
    words[2] = "--case";
    words[3] = made;
    for (int i = 0; i < keys.length; i++) {
      words[4 + 2 * i] = "--server-key";
      words[5 + 2 * i] = keys[i];
    }
    Scene.Run run = scelle(words);
    assertThat(run.exit()).as(run.err()).isIn(0, 1);
    return Scene.json(made.resolve("report/report.json")).get("authenticity");
  }

  @Test
  void withoutAKeyHashesAreAllThatIsSaidOf() throws IOException {
    JsonNode said = authenticity();
    assertThat(said.get("contentHolds").asInt()).isEqualTo(EVENTS);
    assertThat(said.at("/signatures/checked").asInt()).isZero();
    assertThat(said.at("/signatures/notChecked").asInt()).isEqualTo(EVENTS);
    assertThat(said.at("/signatures/whyNotChecked/0/why").asText()).contains("no key is known");
    assertThat(said.at("/signatures/whyNotChecked/0/events").asInt()).isEqualTo(EVENTS);
  }

  @Test
  void theKeyOfTheServerConfirmsEverySignature() throws IOException {
    JsonNode said = authenticity(SERVER + "=ed25519:a_essai:" + KEY);
    assertThat(said.at("/signatures/checked").asInt()).isEqualTo(EVENTS);
    assertThat(said.at("/signatures/hold").asInt()).isEqualTo(EVENTS);
    assertThat(said.at("/signatures/fail").asInt()).isZero();
    assertThat(said.at("/signatures/byGivenKeys/hold").asInt()).isEqualTo(EVENTS);
    assertThat(said.at("/signatures/byKeysInTheEvidence/hold").asInt()).isZero();
    assertThat(said.at("/signatures/notChecked").asInt()).isZero();
    assertThat(said.get("refuted").asInt()).isZero();
  }

  @Test
  void aSavedAnswerOfTheServerIsAsGood() throws IOException {
    Path answer = folder.resolve("server.json");
    Files.writeString(
        answer,
        "{\"server_name\":\"%s\",\"verify_keys\":{\"ed25519:a_essai\":{\"key\":\"%s\"}}}"
            .formatted(SERVER, KEY));
    assertThat(authenticity(SERVER + "=" + answer).at("/signatures/hold").asInt())
        .isEqualTo(EVENTS);
  }

  @Test
  void anotherKeyUnderTheSameNameRefutesThem() throws IOException {
    JsonNode said = authenticity(SERVER + "=ed25519:a_essai:" + OTHER);
    assertThat(said.at("/signatures/checked").asInt()).isEqualTo(EVENTS);
    assertThat(said.at("/signatures/hold").asInt()).isZero();
    assertThat(said.at("/signatures/fail").asInt()).isEqualTo(EVENTS);
    assertThat(said.get("refuted").asInt()).isEqualTo(EVENTS);
  }

  /** Event and seed from the Matrix specification, appendices, "Cryptographic Test Vectors". */
  @Test
  void aSigningKeyAmongTheFilesConfirmsTheSignaturesOfItsServerAndIsToldAsASecret()
      throws IOException {
    Path dump = Files.createDirectories(folder.resolve("dump"));
    Files.writeString(dump.resolve("events.json"), EVENTS_OF_THE_SPECIFICATION);
    Files.writeString(dump.resolve("homeserver.signing.key"), "ed25519 1 " + SEED + "\n");
    Path made = folder.resolve("case");
    Scene.Run run = scelle("triage", dump, "--case", made, "--lang", "en,fr");
    assertThat(run.exit()).as(run.err()).isIn(0, 1);
    JsonNode report = Scene.json(made.resolve("report/report.json"));
    JsonNode signatures = report.at("/authenticity/signatures");
    assertThat(signatures.get("hold").asInt()).isEqualTo(1);
    assertThat(signatures.at("/byKeysInTheEvidence/hold").asInt()).isEqualTo(1);
    assertThat(signatures.at("/byGivenKeys/hold").asInt()).isZero();
    assertThat(signatures.at("/whyNotChecked/0/events").asInt()).isEqualTo(1);
    assertThat(signatures.at("/whyNotChecked/0/why").asText())
        .contains("none of the signing keys of its name")
        .contains("--server-key");
    assertThat(Files.readString(made.resolve("report/report.en.html")))
        .contains("holds by a key in the evidence itself", "forge the key with them");
    assertThat(Files.readString(made.resolve("report/report.fr.html")))
        .contains("valide, clé tirée des scellés", "d’aucune des clés de signature de ce nom");
    assertThat(report.at("/secrets/live/0/kind").asText()).isEqualTo("server signing keys");
    assertThat(report.at("/secrets/live/0/count").asInt()).isEqualTo(1);
    for (String written : Scene.contents(made.resolve("report")).values()) {
      assertThat(written).doesNotContain(SEED);
    }
    assertThat(Files.readString(made.resolve("journal.jsonl"))).doesNotContain(SEED);
    assertThat(new String(Files.readAllBytes(made.resolve("case.db")), ISO_8859_1))
        .doesNotContain(SEED);
  }

  /** More than would be opened twice if it were no zip. */
  @Test
  void aSigningKeyInALargeZipIsUsedAndInAnotherLargeArchiveTheLedgerSaysThatItIsNot()
      throws IOException {
    Path dump = Files.createDirectories(folder.resolve("dump"));
    byte[] filling = new byte[33 << 20];
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(dump.resolve("serveur.zip")))) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      member(zip, "events.json", EVENTS_OF_THE_SPECIFICATION.getBytes(UTF_8));
      member(zip, "disque.img", filling);
      member(zip, "homeserver.signing.key", ("ed25519 1 " + SEED + "\n").getBytes(UTF_8));
    }
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(Files.newOutputStream(dump.resolve("autre.tar")))) {
      member(tar, "autre.signing.key", ("ed25519 2 " + OTHER + "\n").getBytes(UTF_8));
      member(tar, "disque.img", filling);
    }
    Path made = folder.resolve("case");
    Scene.Run run = scelle("triage", dump, "--case", made, "--archive-ratio", "1000000");
    assertThat(run.exit()).as(run.err()).isIn(0, 1);
    JsonNode report = Scene.json(made.resolve("report/report.json"));
    assertThat(report.at("/authenticity/signatures/byKeysInTheEvidence/hold").asInt()).isEqualTo(1);
    assertThat(Files.readString(made.resolve("report/ledger.csv")).lines())
        .anyMatch(row -> row.contains("homeserver.signing.key") && row.contains("its public half"))
        .anyMatch(row -> row.contains("autre.signing.key") && row.contains("not used to check"));
  }

  private static void member(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static void member(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  @Test
  void aKeyThatIsNoneIsToldBeforeAnyWork() throws IOException {
    Path absent = folder.resolve("absent.key");
    for (String given :
        new String[] {SERVER, SERVER + "=" + absent, "=x", SERVER + "=ed25519:a:zz"}) {
      Scene.Run run =
          scelle("triage", folder, "--case", folder.resolve("none"), "--server-key", given);
      assertThat(run.exit()).as(given).isEqualTo(2);
      assertThat(run.err()).doesNotContain("\tat ");
      assertThat(folder.resolve("none")).doesNotExist();
    }
  }
}
