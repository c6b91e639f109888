package org.scelle.format.synapse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.ServerKey;
import org.scelle.format.ServerKeyFile;
import org.scelle.model.Problem;
import org.scelle.model.Remark;
import org.scelle.model.SecretsSeen;
import org.scelle.model.Source;

/** The key by which a homeserver signs all it says: whoever holds it can speak for the server. */
public final class SigningKey implements ExportFormat {

  private static final String USED = "its public half checks the signatures of its server";

  private static final String NOT_USED =
      "not used to check signatures: keys are looked for beforehand by names such as .key, .pem or"
          + " signing, in folders, in zip files and in other archives of at most 32 MiB; give it"
          + " with the name of its server (--server-key)";

  @Override
  public String id() {
    return "signing-key";
  }

  @Override
  public String title() {
    return "Signing key of a server (.signing.key of Synapse, matrix_key.pem of Dendrite)";
  }

  @Override
  public String limits() {
    return "The file does not say whose it is, so it confirms signatures and refutes none; give the"
        + " key with the name of its server (--server-key) for that. Only its public half is used,"
        + " and only where the file is named as servers name it (.key, .pem, signing) in a folder,"
        + " in a zip, or in another archive of at most 32 MiB; elsewhere it is counted as a secret"
        + " and not used, and the ledger says so.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    return !ServerKeyFile.signingKeys(file.head()).isEmpty();
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    Source whole = Source.whole(file.file());
    List<ServerKey> keys;
    try (InputStream in = file.open()) {
      keys = ServerKeyFile.signingKeys(in.readNBytes(Candidate.HEAD));
    }
    if (keys.isEmpty()) {
      sink.add(new Problem(whole, "expected nothing but signing keys; found something else"));
      return;
    }
    sink.add(new SecretsSeen(whole, "server signing keys", keys.size()));
    boolean used = keys.stream().allMatch(key -> sink.keys().stream().anyMatch(key::isSameAs));
    sink.add(new Remark(whole, used ? USED : NOT_USED));
  }
}
