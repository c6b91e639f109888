package org.scelle.format.element;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.event.Pills;
import org.scelle.format.html.HtmlEntities;
import org.scelle.format.html.HtmlToken;
import org.scelle.format.html.TextFlow;
import org.scelle.format.shown.Names;
import org.scelle.format.shown.ShownName;
import org.scelle.model.Content;
import org.scelle.model.MediaReference;

/** What one tile (one event) of an Element or Tchap Web HTML export shows, as it is gathered. */
final class ElementTile {

  private static final Pattern PERMALINK = Pattern.compile("/#/(?:room/)?([^/?]+)/([^/?]+)");
  private static final Pattern MEDIA =
      Pattern.compile("(?s)(?:\\./)?(?:images|videos|audio|files|stickers)/.+|mxc://.+");
  private static final Pattern SERVED = Pattern.compile("https?://[^/]+/_matrix/.*");
  private static final Pattern OMITTED =
      Pattern.compile(
          "Media omitted(?: - .{1,80})?|Média ignorés?(?: [-–] .{1,80})?|Error fetching file"
              + "|Erreur lors de la récupération du fichier");
  private static final int MOST_REACTIONS = 1000;

  private final long start;
  private @Nullable String id;
  private final Map<ElementRole, TextFlow> texts = new EnumMap<>(ElementRole.class);
  private final StringBuilder html = new StringBuilder();
  private final List<String> reactions = new ArrayList<>(0);
  private String kind = "";
  private boolean continuation;
  private @Nullable String room;
  private @Nullable String repliesTo;
  private @Nullable String avatar;
  private @Nullable String avatarTitle;
  private @Nullable String media;
  private @Nullable String mediaName;
  private @Nullable String fullTime;
  private @Nullable String editedAt;

  ElementTile(HtmlToken.Start wrapper) {
    start = wrapper.start();
    id = eventId(wrapper.get("id"));
  }

  private static @Nullable String eventId(@Nullable String given) {
    return given != null && given.startsWith("$") ? given : null;
  }

  long start() {
    return start;
  }

  @Nullable String id() {
    return id;
  }

  /** Takes the beginning of an element of that role. */
  void open(HtmlToken.Start tag, ElementRole role, ElementRole around) {
    String href = tag.get("href");
    if (role == ElementRole.REPLY) {
      reply(tag);
      return;
    }
    continuation |= tag.is("mx_EventTile_continuation");
    id = id == null && role == ElementRole.TILE ? eventId(tag.get("data-event-id")) : id;
    kind = kind.isEmpty() ? ElementRole.kind(tag) : kind;
    switch (role) {
      case AVATAR -> avatar(tag);
      case BODY -> body(tag, around);
      case EDITED ->
          editedAt = editedAt == null ? Objects.requireNonNullElse(tag.get("title"), "") : editedAt;
      case REACTION -> {
        if (around != ElementRole.REACTION) {
          texts.remove(ElementRole.REACTION);
        }
      }
      default -> {
        boolean clock = role == ElementRole.TIME && fullTime == null;
        fullTime = clock ? tag.get("title") : fullTime;
        place(tag, href);
      }
    }
    if (role != ElementRole.BODY || around == ElementRole.BODY) {
      flow(role).tag(tag.name());
    }
  }

  private void body(HtmlToken.Start tag, ElementRole around) {
    if (around == ElementRole.BODY) {
      markup(tag.raw());
    } else if (!flow(ElementRole.BODY).isEmpty()) {
      flow(ElementRole.BODY).tag("br");
    }
  }

  private void markup(String raw) {
    if (html.length() + raw.length() <= TextFlow.LONGEST) {
      html.append(raw);
    }
  }

  private void reply(HtmlToken.Start tag) {
    if (!tag.is("mx_reply_anchor") || repliesTo != null) {
      return;
    }
    String target = tag.get("data-scroll-to");
    target = target == null ? tag.get("scroll-to") : target;
    String href = tag.get("href");
    target = target == null && href != null && href.startsWith("#") ? href.substring(1) : target;
    repliesTo = target != null && target.startsWith("$") ? target : null;
  }

  private void avatar(HtmlToken.Start tag) {
    String title = tag.get("title");
    String src = tag.get("src");
    avatarTitle = ShownName.isAccount(title) ? title : avatarTitle;
    avatar = src != null && src.startsWith("users/") ? src : avatar;
  }

  /** Links: the event's own, which names the room, and the file. */
  private void place(HtmlToken.Start tag, @Nullable String href) {
    String src = href == null ? tag.get("src") : href;
    if (src == null) {
      return;
    }
    if (MEDIA.matcher(src).matches()
        || (!kind.isEmpty() && href == null && SERVED.matcher(src).matches())) {
      media = media == null ? src : media;
      String name = tag.get("download");
      name = name == null || name.isEmpty() ? tag.get("alt") : name;
      mediaName = mediaName == null && name != null && !name.isEmpty() ? name : mediaName;
      return;
    }
    Matcher link = PERMALINK.matcher(src);
    if (room == null && link.find()) {
      String named = Names.percentDecoded(link.group(1));
      boolean own = Names.percentDecoded(link.group(2)).equals(id);
      room = own && named.startsWith("!") ? named : null;
    }
  }

  void text(String raw, ElementRole role) {
    if (role == ElementRole.BODY) {
      markup(raw);
    }
    flow(role).add(HtmlEntities.decoded(raw));
  }

  /** Takes the end of an element of that role, in one of role {@code around}. */
  void close(HtmlToken.End tag, ElementRole role, ElementRole around) {
    if (role == ElementRole.BODY && around == ElementRole.BODY) {
      markup(tag.raw());
    }
    if (role == ElementRole.REACTION && around != ElementRole.REACTION) {
      String key = shown(ElementRole.REACTION);
      if (!key.isEmpty() && reactions.size() < MOST_REACTIONS) {
        reactions.add(key);
      }
    }
    flow(role).tag(tag.name());
  }

  private TextFlow flow(ElementRole role) {
    return texts.computeIfAbsent(role, r -> new TextFlow());
  }

  private String shown(ElementRole role) {
    TextFlow flow = texts.get(role);
    return flow == null ? "" : flow.toString();
  }

  boolean continuation() {
    return continuation;
  }

  boolean cut() {
    return texts.values().stream().anyMatch(TextFlow::cut);
  }

  @Nullable String room() {
    return room;
  }

  @Nullable String repliesTo() {
    return repliesTo;
  }

  List<String> reactions() {
    return reactions;
  }

  /** Relative path of the picture of the sender. */
  @Nullable String avatar() {
    return avatar;
  }

  /** Title of the edited mark; {@code null} when there is no mark. */
  @Nullable String editedAt() {
    return editedAt;
  }

  String clock() {
    return shown(ElementRole.TIME);
  }

  /** The time in full; empty when the tile shows only a clock. */
  String fullTime() {
    return fullTime == null ? "" : fullTime;
  }

  String sentence() {
    return shown(ElementRole.SENTENCE);
  }

  /** The sender's name; {@code null} when the tile shows none. */
  @Nullable String name() {
    String name = shown(ElementRole.SENDER);
    return name.isEmpty() ? null : name;
  }

  /** The sender's id, or what stands in its place; {@code null} when the tile shows nothing. */
  @Nullable String sender() {
    String account = shown(ElementRole.ACCOUNT);
    if (ShownName.isAccount(account)) {
      return account;
    }
    String name = name();
    return avatarTitle != null || name == null ? avatarTitle : ShownName.account(name);
  }

  /** Whether the tile shows that the event was redacted. */
  boolean redacted() {
    return texts.containsKey(ElementRole.REDACTED);
  }

  /** What the tile shows a person posted; {@code null} when it is not that. */
  @Nullable Content content() {
    if (redacted()) {
      return new Content.Emptied();
    }
    if (texts.containsKey(ElementRole.UNREADABLE)) {
      return new Content.Encrypted("");
    }
    String body = kind.equals("m.poll.start") ? shown(ElementRole.POLL) : shown(ElementRole.BODY);
    if (kind.isEmpty() && body.isEmpty() && media == null) {
      return null;
    }
    String formatted =
        html.indexOf("<") >= 0 ? html.toString().replace("\r\n", "\n").strip() : null;
    List<String> mentions = new ArrayList<>();
    Pills.addTo(mentions, formatted);
    MediaReference file = file(body);
    boolean omitted = file != null && file.url().equals(body);
    return new Content.Message(
        kind.isEmpty() || omitted ? "m.room.message" : kind,
        omitted ? "" : body,
        null,
        omitted ? null : formatted,
        file,
        List.copyOf(mentions));
  }

  private @Nullable MediaReference file(String body) {
    String name = shown(ElementRole.FILE_NAME);
    name = name.isEmpty() ? mediaName : name;
    if (media != null) {
      return new MediaReference(media, name, null, null, false, null, null);
    }
    boolean omitted =
        kind.equals("m.text") && html.indexOf("<em>") == 0 && OMITTED.matcher(body).matches();
    return omitted ? new MediaReference(body, null, null, null, false, null, null) : null;
  }

  /** All the text that no known part of the tile holds. */
  String rest() {
    return shown(ElementRole.TILE);
  }

  /** The type of the event, as far as the tile tells. */
  String type() {
    return switch (kind) {
      case "m.sticker", "m.poll.start" -> kind;
      default -> texts.containsKey(ElementRole.UNREADABLE) ? "m.room.encrypted" : "m.room.message";
    };
  }
}
