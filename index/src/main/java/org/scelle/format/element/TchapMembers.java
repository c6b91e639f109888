package org.scelle.format.element;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scelle.evidence.Candidate;
import org.scelle.evidence.OpenFile;
import org.scelle.format.EntrySink;
import org.scelle.format.ExportFormat;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;
import org.scelle.format.shown.ShownName;
import org.scelle.model.AccountSeen;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/**
 * Tchap Web's list of the members of a room, {@code membres_de_<room>.txt}: their ids on one line,
 * between commas (tchapgouv/tchap-web-v4, {@code TchapExportMembersButton.tsx}).
 */
public final class TchapMembers implements ExportFormat {

  private static final int LONGEST = 1 << 16;

  @Override
  public String id() {
    return "tchap-members";
  }

  @Override
  public String title() {
    return "Tchap member list (text)";
  }

  @Override
  public String limits() {
    return "The list names accounts only; the room is in the name of the file, shortened, and is"
        + " not tied to a room id. It is the list of the moment it was saved, which it does"
        + " not say.";
  }

  @Override
  public boolean recognises(Candidate file) throws IOException {
    String text = new String(file.head(), StandardCharsets.UTF_8);
    text = text.startsWith("\ufeff") ? text.substring(1) : text;
    boolean cut = file.head().length == Candidate.HEAD;
    String[] ids = text.strip().split(",", -1);
    int whole = cut ? ids.length - 1 : ids.length;
    for (int i = 0; i < whole; i++) {
      if (!ShownName.isAccount(ids[i].strip())) {
        return false;
      }
    }
    return whole > 0;
  }

  @Override
  public void read(OpenFile file, EntrySink sink) throws IOException {
    try (InputStream in = file.open()) {
      new Ids(new ByteWindow(in), file.file(), sink).read();
    }
  }

  private record Ids(ByteWindow bytes, EvidenceFile file, EntrySink sink) {

    void read() throws IOException {
      bytes.keepAtMost(LONGEST);
      for (boolean more = true; more; ) {
        long start = bytes.at();
        long before = bytes.pin(start);
        try {
          more = bytes.find((byte) ',');
          say(start, bytes.text(start));
          if (more) {
            bytes.pass();
          }
        } catch (Damage tooLarge) {
          sink.add(new Problem(source(start, bytes.at()), "expected an account; found no comma"));
          more = true;
        } finally {
          bytes.unpin(before);
        }
      }
    }

    private Source source(long start, long end) {
      return new Source(file, start, end - start);
    }

    private void say(long start, String piece) throws IOException {
      String account = piece.strip();
      if (start == 0 && account.startsWith("\ufeff")) {
        account = account.substring(1);
      }
      Source source = source(start, bytes.at());
      if (ShownName.isAccount(account)) {
        sink.add(seen(source, account));
      } else if (!account.isEmpty()) {
        sink.add(new Problem(source, "expected an account as @name:server; found something else"));
      }
    }

    private static AccountSeen seen(Source source, String account) {
      @Nullable String none = null;
      return new AccountSeen(source, 0, account, AccountSeen.How.MEMBER_LIST, none, none, none);
    }
  }
}
