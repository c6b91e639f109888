package org.scelle.format.matrix;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scelle.format.EntrySink;
import org.scelle.format.shown.Names;
import org.scelle.format.shown.ShownName;
import org.scelle.model.AccountSeen;
import org.scelle.model.EvidenceFile;
import org.scelle.model.Problem;
import org.scelle.model.Refusal;
import org.scelle.model.Remark;
import org.scelle.model.RoomSeen;
import org.scelle.model.Source;

/** Accounts, rooms and refusals: objects that are no events and still say something. */
final class Records {

  private static final List<String> DIRECTORY_MARKS =
      List.of("num_joined_members", "world_readable", "guest_can_join");

  private final EvidenceFile file;
  private final EntrySink sink;

  Records(EvidenceFile file, EntrySink sink) {
    this.file = file;
    this.sink = sink;
  }

  /** At the end of an object that is no event. */
  void end(Frame object, long end) throws IOException {
    Source source = new Source(file, object.start(), end - object.start());
    String code = object.get("errcode");
    if (code != null) {
      String words = object.get("error");
      sink.add(new Refusal(source, code, words == null ? "" : words));
    } else if (object.key().startsWith("@")) {
      listed(object, object.key(), source);
    } else if (object.key().equals("summary") && object.parent() != null) {
      summary(object, source);
    } else if (object.has("room_name") && object.has("exported_by")) {
      export(object, source);
    } else {
      plain(object, source);
    }
  }

  private void plain(Frame object, Source source) throws IOException {
    String room = object.ownRoom();
    String user = object.get("user_id");
    if (room != null && isRoom(object)) {
      RoomSeen.How how = object.hasChildren() ? RoomSeen.How.HIERARCHY : RoomSeen.How.DIRECTORY;
      sink.add(new RoomSeen(source, 0, room, how, List.copyOf(object.fields())));
    } else if (user != null && user.startsWith("@") && isPerson(object)) {
      listed(object, user, source);
    } else if (isPerson(object) && object.parent() != null && object.parent().parent() == null) {
      profile(object, source);
    }
  }

  private static boolean isRoom(Frame object) {
    return object.hasChildren() || DIRECTORY_MARKS.stream().anyMatch(object::has);
  }

  private static boolean isPerson(Frame object) {
    return object.has("displayname")
        || object.has("display_name")
        || object.has("avatar_url")
        || (object.parentKey().equals("results") && object.has("user_id"));
  }

  private void listed(Frame object, String account, Source source) throws IOException {
    AccountSeen.How how = AccountSeen.How.OTHER;
    if (object.key().startsWith("@") && object.parentKey().equals("joined")) {
      how = AccountSeen.How.MEMBER_LIST;
    } else if (!object.key().startsWith("@")) {
      how = AccountSeen.How.DIRECTORY;
    }
    sink.add(seen(object, new Listed(account, how, source)));
  }

  private record Listed(String account, AccountSeen.How how, Source source) {}

  private static AccountSeen seen(Frame object, Listed listed) {
    String name = object.get("display_name");
    return new AccountSeen(
        listed.source,
        0,
        listed.account,
        listed.how,
        object.room(),
        name == null ? object.get("displayname") : name,
        object.get("avatar_url"));
  }

  private void profile(Frame object, Source source) throws IOException {
    String account = Names.account(file);
    sink.add(
        account == null
            ? new Problem(
                source,
                "expected the account of this profile in the name of the file; found none; name the"
                    + " file after the account")
            : seen(object, new Listed(account, AccountSeen.How.PROFILE, source)));
  }

  private void summary(Frame object, Source source) throws IOException {
    Frame parent = object.parent();
    if (parent != null && parent.isSyncRoom()) {
      Pages.counts(object);
      sink.add(
          new RoomSeen(
              source, 0, parent.key(), RoomSeen.How.SYNC_SUMMARY, List.copyOf(object.fields())));
    }
  }

  private void export(Frame object, Source source) throws IOException {
    @Nullable String room =
        object.pages().stream()
            .map(OpenPage::room)
            .filter(named -> named != null)
            .findFirst()
            .orElse(object.room());
    if (room != null) {
      exported(object, room, source);
    } else if (object.pages().stream().allMatch(page -> page.events() == 0)) {
      String name = object.get("room_name");
      exported(object, ShownName.roomOf(file.label(), name), source);
      sink.add(new Remark(source, Names.NO_MESSAGES));
    } else {
      sink.add(new Problem(source, "the head of an export whose events do not name their room"));
    }
  }

  private void exported(Frame object, String room, Source source) throws IOException {
    sink.add(new RoomSeen(source, 0, room, RoomSeen.How.EXPORT, List.copyOf(object.fields())));
  }

  /** A scalar in a list or object: an account without a profile, or a joined room. */
  void scalar(Frame around, Scalar scalar) throws IOException {
    String value = scalar.value();
    if (around.isSequence()
        && around.key().equals("joined_rooms")
        && value != null
        && value.startsWith("!")) {
      sink.add(new RoomSeen(scalar.source(), 0, value, RoomSeen.How.JOINED_ROOMS, List.of()));
    } else if (around.key().equals("joined") && scalar.key().startsWith("@") && value == null) {
      sink.add(
          new AccountSeen(
              scalar.source(),
              0,
              scalar.key(),
              AccountSeen.How.MEMBER_LIST,
              around.room(),
              null,
              null));
    }
  }

  record Scalar(String key, @Nullable String value, Source source) {}
}
