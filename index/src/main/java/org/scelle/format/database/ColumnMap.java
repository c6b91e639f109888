package org.scelle.format.database;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the columns of a table mean, by their names. */
final class ColumnMap {

  /** What a column can mean, and the names it goes by: the surest first, without punctuation. */
  enum Meaning {
    EVENT("event", "eventid mxeventid messageid msgid idevenement idmessage"),
    ROOM(
        "room",
        "roomid room salonid idsalon salon channelid channel conversationid conversation chatid"
            + " chat roomalias roomname nomsalon"),
    ACCOUNT("account", "userid mxid sendermxid accountid"),
    SENDER(
        "sender",
        "sender senderid user authorid author auteur fromid from expediteur utilisateur account"
            + " origin username sendername"),
    NAME("display name", "displayname senderdisplayname sendernick sendername authorname username"),
    TIME(
        "time",
        "originserverts serverts timestamp timestampms ts sentat datetime dateheure horodatage"
            + " eventtime messagetime time date createdat timeutc dateutc heure"),
    STORED("time of storing", "insertedat receivedat receivedts savedat archivedat"),
    BODY("body", "body messagebody plaintext text texte message messagetext content contenu msg"),
    TYPE("type", "type eventtype"),
    KIND("kind of message", "msgtype messagetype"),
    STATE_KEY("state key", "statekey"),
    JSON(
        "event in JSON",
        "json eventjson rawjson rawevent fulljson raw event source headeredeventjson"),
    URL("file", "mxc mxcurl url contenturl mediaurl mediauri media"),
    FILE("file name", "filename nomfichier fichier file attachment"),
    REACTIONS("reactions", "reactions"),
    EDITS("history of edits", "edithistory");

    private final String words;
    private final String names;

    Meaning(String words, String names) {
      this.words = words;
      this.names = names;
    }
  }

  /** {@code roomserver_event_json} of Dendrite has a number in the place of the id. */
  private static final Set<String> EVENTS = Set.of("eventjson", "headeredeventjson");

  private static final Pattern MARKS = Pattern.compile("[^a-z0-9]+");

  private final List<String> columns;
  private final Map<Meaning, Integer> places = new EnumMap<>(Meaning.class);

  ColumnMap(List<String> columns) {
    this.columns = List.copyOf(columns);
    List<String> plain = columns.stream().map(ColumnMap::plain).toList();
    List<Integer> taken = new ArrayList<>();
    for (Meaning meaning : Meaning.values()) {
      Arrays.stream(meaning.names.split(" ", -1))
          .map(plain::indexOf)
          .filter(at -> at >= 0 && !taken.contains(at))
          .findFirst()
          .ifPresent(at -> {
            places.put(meaning, at);
            taken.add(at);
          });
    }
  }

  /** Lower case, without accents and punctuation. */
  private static String plain(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return MARKS.matcher(apart).replaceAll("");
  }

  /** The columns, in their order. */
  List<String> columns() {
    return columns;
  }

  boolean has(Meaning meaning) {
    return places.containsKey(meaning);
  }

  /** The name of the column that means this; {@code null} when there is none. */
  @Nullable String column(Meaning meaning) {
    Integer at = places.get(meaning);
    return at == null ? null : columns.get(at);
  }

  /**
   * Whether a table with such columns holds messages: who, what, and two of where, when and which;
   * or whole events.
   */
  boolean isChat() {
    int others =
        (has(Meaning.EVENT) ? 1 : 0) + (has(Meaning.ROOM) ? 1 : 0) + (has(Meaning.TIME) ? 1 : 0);
    boolean who = has(Meaning.SENDER) || has(Meaning.ACCOUNT);
    return (has(Meaning.BODY) && who && others >= 2)
        || (has(Meaning.JSON) && (has(Meaning.EVENT) || isNamedEvent()));
  }

  /** Whether the column of JSON says by its own name that it holds whole events. */
  private boolean isNamedEvent() {
    String column = column(Meaning.JSON);
    return column != null && EVENTS.contains(plain(column));
  }

  /** Whether something with these keys is one more of the same: it says who, and what or when. */
  boolean fits(Set<String> keys) {
    boolean who = isAmong(keys, Meaning.SENDER) || isAmong(keys, Meaning.ACCOUNT);
    return who && (isAmong(keys, Meaning.BODY) || isAmong(keys, Meaning.TIME));
  }

  private boolean isAmong(Set<String> keys, Meaning meaning) {
    String column = column(meaning);
    return column != null && keys.contains(column);
  }

  /** For people: which column was taken for what, and which were left. */
  String sentence() {
    String taken =
        places.entrySet().stream()
            .map(entry -> entry.getKey().words + " = " + columns.get(entry.getValue()))
            .collect(Collectors.joining(", "));
    List<String> left = new ArrayList<>(columns);
    places.values().forEach(at -> left.remove(columns.get(at)));
    return taken + (left.isEmpty() ? "" : "; not read: " + String.join(", ", left));
  }
}
