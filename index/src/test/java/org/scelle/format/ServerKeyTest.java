package org.scelle.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seed and key from the Matrix specification, appendices, "Cryptographic Test Vectors". */
class ServerKeyTest {
  private static final String SEED = "YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1";
  private static final String KEY = "XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI";

  private static java.util.List<ServerKey> read(String text) {
    return ServerKeyFile.read("domain", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theSigningKeyOfAServerYieldsItsPublicHalfAlone() {
    assertThat(read("ed25519 a_vyji " + SEED + "\n"))
        .containsExactly(new ServerKey("domain", "ed25519:a_vyji", KEY));
  }

  @Test
  void theKeyFileOfDendriteYieldsItsPublicHalfAlone() {
    assertThat(
            read(
                "-----BEGIN MATRIX PRIVATE KEY-----\nKey-ID: ed25519:a_vyji\n\n"
                    + SEED
                    + "=\n-----END MATRIX PRIVATE KEY-----\n"))
        .containsExactly(new ServerKey("domain", "ed25519:a_vyji", KEY));
  }

  @Test
  void onlyAFileThatHoldsNothingElseIsAFileOfSigningKeys() {
    String line = "ed25519 a_vyji " + SEED + "\n";
    assertThat(signingKeys(line + line)).hasSize(2);
    assertThat(signingKeys("note\n" + line)).isEmpty();
    assertThat(signingKeys("")).isEmpty();
  }

  private static java.util.List<ServerKey> signingKeys(String text) {
    return ServerKeyFile.signingKeys(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aSavedAnswerYieldsCurrentAndOldKeys() {
    String answer =
        "{\"server_name\": \"domain\", \"verify_keys\": {\"ed25519:1\": {\"key\": \""
            + KEY
            + "\"}}, \"old_verify_keys\": {\"ed25519:0\": {\"expired_ts\": 1, \"key\": \""
            + KEY
            + "\"}}}";
    assertThat(read(answer))
        .containsExactly(
            new ServerKey("domain", "ed25519:1", KEY), new ServerKey("domain", "ed25519:0", KEY));
  }

  @Test
  void aKeyCanBeWrittenOut() {
    assertThat(ServerKey.isWritten("ed25519:1:" + KEY)).isTrue();
    assertThat(ServerKey.of("domain", "ed25519:1:" + KEY))
        .isEqualTo(new ServerKey("domain", "ed25519:1", KEY));
    assertThat(ServerKey.isWritten("/etc/homeserver.signing.key")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[]", "ed25519 a", "ed25519 a AAAA", "mot de passe"})
  void whatIsNoKeyIsRefusedWithoutQuotingIt(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected")
        .hasMessageNotContaining("passe");
  }
}
