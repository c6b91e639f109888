package org.scelle.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.tchap.Administration;
import org.scelle.detect.tchap.Administration.Standing;
import org.scelle.detect.tchap.Conversation;
import org.scelle.detect.tchap.DisplayName;
import org.scelle.detect.tchap.KindVerdict;
import org.scelle.detect.tchap.MailCandidates;
import org.scelle.detect.tchap.RoomKind;
import org.scelle.detect.tchap.RoomSurvey;
import org.scelle.model.Account;
import org.scelle.model.Room;
import org.scelle.store.CaseView;

/** Counts accounts and rooms as Tchap has them. */
final class TchapSurvey {

  private static final int BODIES = 60;

  private final List<Room> rooms = new ArrayList<>();
  private final Map<Standing, Tchap.Of> standings = new EnumMap<>(Standing.class);
  private final Map<String, Tchap.Body> bodies = new TreeMap<>();
  private long accounts;
  private long unnamed;
  private long spelled;
  private long ambiguous;
  private long withBody;
  private long without;
  private long otherBody;

  void add(Account account) {
    accounts++;
    long author = account.messages() > 0 ? 1 : 0;
    MailCandidates mail = MailCandidates.of(account.id());
    Administration of = Administration.of(account.id(), mail);
    standings.merge(
        of.standing(),
        new Tchap.Of(of.standing(), 1, author, account.messages()),
        (one, other) ->
            new Tchap.Of(
                one.standing(),
                one.accounts() + other.accounts(),
                one.authors() + other.authors(),
                one.messages() + other.messages()));
    if (of.standing() != Standing.AGENT && of.standing() != Standing.EXTERNAL) {
      return;
    }
    spelled += mail.candidates().isEmpty() ? 0 : 1;
    ambiguous += mail.ambiguous() ? 1 : 0;
    body(of.organisation(), author, account);
    name(of.organisation(), account.displayName());
  }

  private void body(@Nullable String name, long author, Account account) {
    if (name == null) {
      unnamed++;
      return;
    }
    bodies.merge(
        name,
        new Tchap.Body(name, 1, author, account.messages()),
        (one, other) ->
            new Tchap.Body(
                name,
                one.accounts() + other.accounts(),
                one.authors() + other.authors(),
                one.messages() + other.messages()));
  }

  private void name(@Nullable String organisation, @Nullable String displayName) {
    if (displayName == null) {
      return;
    }
    String shown = DisplayName.of(displayName).organisation();
    if (shown == null) {
      without++;
      return;
    }
    withBody++;
    otherBody += organisation != null && !organisation.equalsIgnoreCase(shown) ? 1 : 0;
  }

  void add(Room room) {
    rooms.add(room);
  }

  Tchap tchap(CaseView view) {
    RoomSurvey survey = RoomSurvey.of(rooms, accounts, view);
    List<Conversation> upgraded =
        survey.conversations().stream().filter(one -> one.rooms().size() > 1).toList();
    List<Tchap.Body> sorted =
        bodies.values().stream()
            .sorted(
                Comparator.comparingLong(Tchap.Body::accounts)
                    .reversed()
                    .thenComparing(Tchap.Body::name))
            .toList();
    return new Tchap(
        Arrays.stream(Standing.values())
            .map(standing -> standings.getOrDefault(standing, new Tchap.Of(standing, 0, 0, 0)))
            .toList(),
        Shown.of(sorted, BODIES),
        unnamed,
        new Tchap.Addresses(spelled, ambiguous),
        new Tchap.ShownNames(withBody, without, otherBody),
        kinds(survey),
        new Tchap.Upgrades(
            upgraded.size(), upgraded.stream().mapToLong(one -> one.rooms().size()).sum()),
        survey);
  }

  private List<Tchap.Rooms> kinds(RoomSurvey survey) {
    Map<RoomKind, Tchap.Rooms> kinds = new EnumMap<>(RoomKind.class);
    for (RoomKind kind : RoomKind.values()) {
      kinds.put(kind, new Tchap.Rooms(kind, 0, 0, 0));
    }
    for (Room room : rooms) {
      KindVerdict verdict = survey.kinds().get(room.id());
      RoomKind kind = verdict == null ? RoomKind.UNKNOWN : verdict.kind();
      kinds.merge(
          kind,
          new Tchap.Rooms(kind, 1, room.messages(), room.members()),
          (one, other) ->
              new Tchap.Rooms(
                  kind,
                  one.rooms() + other.rooms(),
                  one.messages() + other.messages(),
                  one.members() + other.members()));
    }
    return List.copyOf(kinds.values());
  }
}
