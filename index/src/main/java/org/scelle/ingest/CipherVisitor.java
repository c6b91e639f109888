package org.scelle.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Address;
import org.scelle.evidence.OpenFile;
import org.scelle.evidence.Unreadable;
import org.scelle.extract.NotExamined;
import org.scelle.model.Document;
import org.scelle.model.EvidenceFile;
import org.scelle.model.LedgerRow;
import org.scelle.store.CaseFile;
import org.scelle.store.CaseFile.Ciphertext;

/** A visit of its own for encrypted attachments whose key is in the evidence. */
final class CipherVisitor extends ReturnVisitor {

  private final CaseFile caseFile;
  private final PictureReading pictures;
  private final Map<Address, List<Ciphertext>> ciphertexts = new HashMap<>();

  CipherVisitor(CaseFile caseFile, PictureReading pictures) {
    this.caseFile = caseFile;
    this.pictures = pictures;
  }

  /** Has the attachment decrypted, unless that was done before or its hash refutes it. */
  void want(Ciphertext ciphertext) throws IOException {
    EvidenceFile bytes = ciphertext.bytes();
    String expected = ciphertext.sha256();
    if (expected != null && !expected.equals(bytes.sha256())) {
      caseFile.refuted(
          ciphertext,
          "expected ciphertext with SHA-256 "
              + expected
              + ", as the event says; the file of its name, "
              + bytes.label()
              + ", has "
              + bytes.sha256()
              + ": it is another file, or was altered; not decrypted");
    } else if (caseFile.has(bytes.file(), ciphertext.path(), bytes.size(), null)
        && !pictures.isWaiting(new Address(bytes.file(), ciphertext.path()))) {
      caseFile.decrypted(ciphertext, null);
    } else {
      Address address = Address.of(bytes);
      want(address);
      ciphertexts.computeIfAbsent(address, key -> new ArrayList<>()).add(ciphertext);
    }
  }

  @Override
  public void file(OpenFile file) throws IOException {
    try (file) {
      boolean known = false;
      for (Ciphertext ciphertext : ciphertexts.getOrDefault(Address.of(file.file()), List.of())) {
        LedgerRow row = known ? null : row(ciphertext, file);
        known |= row != null;
        if (known) {
          caseFile.decrypted(ciphertext, row);
        }
      }
    }
  }

  /** Decrypts and examines a file; {@code null} when what is given as its key is none. */
  private @Nullable LedgerRow row(Ciphertext ciphertext, OpenFile file) throws IOException {
    try (PlainFile plain = PlainFile.of(ciphertext, file, caseFile.scratch())) {
      EvidenceFile bytes = plain.file();
      CaseFile.Examined examined = caseFile.examined(bytes.sha256()).orElse(null);
      if (examined == null || pictures.isWaiting(Address.of(bytes))) {
        Document document = pictures.examine(plain);
        caseFile.document(document);
        examined = new CaseFile.Examined(document.category(), document.outcome(), document.why());
      }
      return new LedgerRow(
          bytes.file(),
          bytes.path(),
          bytes.size(),
          bytes.sha256(),
          LedgerRow.DECRYPTED,
          examined.outcome(),
          examined.why(),
          0);
    } catch (NotExamined e) {
      EvidenceFile bytes = file.file();
      return Rows.again(
          new EvidenceFile(bytes.file(), ciphertext.path(), bytes.size(), ""),
          LedgerRow.DECRYPTED,
          String.valueOf(e.getMessage()));
    } catch (PlainFile.NoKey noKey) {
      caseFile.refuted(ciphertext, String.valueOf(noKey.getMessage()));
      return null;
    } catch (Unreadable lost) {
      caseFile.refuted(ciphertext, lost.getMessage() + "; not decrypted");
      return null;
    }
  }
}
