package org.scelle.format.synapse;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.bytes.ByteWindow;
import org.scelle.format.bytes.Damage;
import org.scelle.format.bytes.JsonBytes;
import org.scelle.format.event.StateFields;
import org.scelle.format.shown.Names;
import org.scelle.model.AccountSeen;
import org.scelle.model.AccountSeen.How;
import org.scelle.model.Content.Field;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Source;

/** Objects about one account, glued together: what a server knows of its user. */
final class UserData {

  private final JsonBytes json;
  private final EvidenceFile file;
  private final EntrySink sink;

  UserData(InputStream in, EvidenceFile file, EntrySink sink) {
    this.json = new JsonBytes(in);
    this.file = file;
    this.sink = sink;
  }

  void read(How how) throws IOException {
    long start = 0;
    try {
      for (int b = json.peek(); b >= 0; b = json.peek()) {
        start = json.at();
        if (b == '{') {
          one(how, start);
        } else if (start < 3 && b >= 0x80) {
          json.pass();
        } else {
          throw json.unexpected(b, "an object");
        }
      }
    } catch (Damage damage) {
      sink.add(
          new Problem(
              new Source(file, start, file.size() - start),
              damage.what() + " (byte " + damage.at() + "); the file is given up from here on"));
    }
  }

  private void one(How how, long start) throws IOException, Damage {
    json.pin(start);
    List<Field> fields =
        new StateFields(json).read().stream().filter(UserData::isHarmless).toList();
    json.unpin(ByteWindow.NONE);
    Source source = new Source(file, start, json.at() - start);
    if (json.notes().any()) {
      sink.add(new Problem(source, json.notes().sentence()));
      json.notes().clear();
    }
    String said = get(fields, how == How.PROFILE ? "/name" : "/user_id");
    String account = said != null ? said : Names.account(file);
    if (account == null) {
      sink.add(
          new Problem(
              source,
              "expected the account in the name of a folder, where export-data writes it; found"
                  + " none; name the folder after the account"));
      return;
    }
    boolean profile = how == How.PROFILE;
    sink.add(
        new AccountSeen(
            source,
            0,
            account,
            how,
            null,
            profile ? get(fields, "/displayname") : null,
            profile ? get(fields, "/avatar_url") : null,
            fields));
  }

  private static @Nullable String get(List<Field> fields, String pointer) {
    return fields.stream()
        .filter(field -> field.pointer().equals(pointer))
        .map(Field::value)
        .findFirst()
        .orElse(null);
  }

  /** Tokens and passwords stay in the evidence. */
  private static boolean isHarmless(Field field) {
    String name = field.pointer().toLowerCase(Locale.ROOT);
    return field.value() != null && !name.contains("token") && !name.contains("password");
  }
}
