package org.scelle.format.pdu;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scelle.format.ServerKey;
import org.scelle.model.Authenticity.Signature;

/** Against signatures that the JDK makes and judges. */
class ServerKeysTest {

  private static final int TRIES = 40;
  private static final String SERVER = "agent.dinum.tchap.gouv.fr";
  private static final long SEED = 20_260_607L;

  private final Random random = new Random(SEED);

  private static Json.Obj event(String words) {
    Json.Obj content = Json.Obj.empty();
    content.members().put("redacts", new Json.Text(words));
    Json.Obj event = Json.Obj.empty();
    event.members().put("type", new Json.Text("m.room.redaction"));
    event.members().put("sender", new Json.Text("@lea.moreau-dinum.gouv.fr:" + SERVER));
    event.members().put("content", content);
    return event;
  }

  private static byte[] signature(Json.Obj event, PrivateKey key) throws GeneralSecurityException {
    java.security.Signature signer = java.security.Signature.getInstance("Ed25519");
    signer.initSign(key);
    signer.update(CanonicalJson.of(EventHash.signed(event, RoomRules.V11)));
    return signer.sign();
  }

  private static void sign(Json.Obj event, byte[] signature) {
    Json.Obj ours = Json.Obj.empty();
    ours.members()
        .put(
            "ed25519:1",
            new Json.Text(Base64.getEncoder().withoutPadding().encodeToString(signature)));
    Json.Obj servers = Json.Obj.empty();
    servers.members().put(SERVER, ours);
    event.members().put("signatures", servers);
  }

  private static ServerKeys keys(KeyPair pair) {
    byte[] wrapped = pair.getPublic().getEncoded();
    ServerKeys keys = new ServerKeys();
    byte[] raw = Arrays.copyOfRange(wrapped, wrapped.length - 32, wrapped.length);
    assertThat(keys.add(SERVER, "ed25519:1", raw)).isTrue();
    return keys;
  }

  @Test
  void whatTheJdkSignsHoldsAndOneAlteredBitOfWordsOrSignatureFails()
      throws GeneralSecurityException {
    KeyPairGenerator maker = KeyPairGenerator.getInstance("Ed25519");
    for (int i = 0; i < TRIES; i++) {
      KeyPair pair = maker.generateKeyPair();
      ServerKeys keys = keys(pair);
      Json.Obj event = event("$" + random.nextLong());
      byte[] signature = signature(event, pair.getPrivate());
      sign(event, signature);
      assertThat(keys.check(event, RoomRules.V11)).isEqualTo(Signature.AGREES);

      Json.Obj other = event("$" + random.nextLong());
      sign(other, signature);
      assertThat(keys.check(other, RoomRules.V11)).isEqualTo(Signature.DISAGREES);

      int bit = random.nextInt(signature.length * 8);
      signature[bit / 8] ^= (byte) (1 << (bit % 8));
      sign(event, signature);
      assertThat(keys.check(event, RoomRules.V11))
          .as("seed %s, try %s, bit %s", SEED, i, bit)
          .isEqualTo(Signature.DISAGREES);
    }
  }

  /** Beyond some hundreds a key is judged by its table. */
  @Test
  void oneOfManySignaturesByTheSameKeyIsJudgedLikeTheFirst() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    ServerKeys keys = keys(pair);
    for (int i = 0; i < 400; i++) {
      Json.Obj event = event("$" + random.nextLong());
      byte[] signature = signature(event, pair.getPrivate());
      signature[random.nextInt(64)] ^= (byte) (i % 2);
      sign(event, signature);
      assertThat(keys.check(event, RoomRules.V11))
          .as("seed %s, try %s", SEED, i)
          .isEqualTo(i % 2 == 0 ? Signature.AGREES : Signature.DISAGREES);
    }
  }

  @Test
  void theKeyOfAnotherServerProvesNothing() throws GeneralSecurityException {
    KeyPairGenerator maker = KeyPairGenerator.getInstance("Ed25519");
    KeyPair pair = maker.generateKeyPair();
    Json.Obj event = event("$x");
    sign(event, signature(event, maker.generateKeyPair().getPrivate()));
    assertThat(keys(pair).check(event, RoomRules.V11)).isEqualTo(Signature.DISAGREES);
  }

  @Test
  void aKeyThatNothingNamesConfirmsAndRefutesNothingWhateverTheOrder()
      throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] wrapped = pair.getPublic().getEncoded();
    ServerKeys keys = new ServerKeys();
    byte[] raw = Arrays.copyOfRange(wrapped, wrapped.length - 32, wrapped.length);
    assertThat(keys.add(ServerKey.UNNAMED, "ed25519:1", raw)).isTrue();
    Json.Obj forged = event("$forged");
    sign(forged, new byte[64]);
    Json.Obj event = event("$x");
    sign(event, signature(event, pair.getPrivate()));
    assertThat(keys.check(forged, RoomRules.V11)).isEqualTo(Signature.UNCONFIRMED);
    assertThat(keys.check(event, RoomRules.V11)).isEqualTo(Signature.AGREES);
    assertThat(keys.check(forged, RoomRules.V11)).isEqualTo(Signature.UNCONFIRMED);
    assertThat(keys.check(event("$bare"), RoomRules.V11)).isEqualTo(Signature.UNSIGNED);
  }

  @Test
  void onlyAKeyThatWasGivenProvesWhoSignedAndNoKeyOfTheEvidenceTakesItsPlace()
      throws GeneralSecurityException {
    KeyPairGenerator maker = KeyPairGenerator.getInstance("Ed25519");
    KeyPair given = maker.generateKeyPair();
    KeyPair planted = maker.generateKeyPair();
    Json.Obj event = event("$x");
    sign(event, signature(event, given.getPrivate()));
    Json.Obj forged = event("$forged");
    sign(forged, signature(forged, planted.getPrivate()));
    ServerKey known =
        new ServerKey(
            SERVER, "ed25519:1", Base64.getEncoder().withoutPadding().encodeToString(raw(given)));
    for (boolean first : new boolean[] {true, false}) {
      ServerKeys keys = new ServerKeys();
      if (first) {
        keys.add(List.of(known));
      }
      keys.add(SERVER, "ed25519:1", raw(planted));
      assertThat(keys.check(forged, RoomRules.V11))
          .isEqualTo(first ? Signature.FAILS : Signature.AGREES);
      keys.add(List.of(known));
      assertThat(keys.check(forged, RoomRules.V11)).isEqualTo(Signature.FAILS);
      assertThat(keys.check(event, RoomRules.V11)).isEqualTo(Signature.HOLDS);
    }
  }

  /** Anyone can have a server of their own sign whatever they like. */
  @Test
  void whatAnotherServerSignedBesideItSaysNothingOfTheSender() throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    ServerKeys keys = new ServerKeys();
    keys.add("ailleurs.example", "ed25519:1", raw(pair));
    Json.Obj event = event("$x");
    byte[] signature = signature(event, pair.getPrivate());
    sign(event, signature);
    Json.Obj servers = Objects.requireNonNull(event.object("signatures"));
    servers.members().put("ailleurs.example", servers.members().get(SERVER));
    assertThat(keys.check(event, RoomRules.V11)).isEqualTo(Signature.NOT_CHECKED);
    servers.members().remove(SERVER);
    assertThat(keys.check(event, RoomRules.V11)).isEqualTo(Signature.UNSIGNED);
  }

  private static byte[] raw(KeyPair pair) {
    byte[] wrapped = pair.getPublic().getEncoded();
    return Arrays.copyOfRange(wrapped, wrapped.length - 32, wrapped.length);
  }

  /** Points of small order would let one signature fit every text (RFC 8032, section 8.4). */
  @Test
  void aKeyThatFitsEverySignatureIsNone() {
    ServerKeys keys = new ServerKeys();
    byte[] neutral = new byte[32];
    neutral[0] = 1;
    assertThat(keys.add(SERVER, "ed25519:1", neutral)).isFalse();
    assertThat(keys.add(SERVER, "ed25519:1", new byte[32])).isFalse();
    assertThat(keys.add(SERVER, "ed25519:1", new byte[31])).isFalse();
  }
}
