package org.scelle.format.element;

import java.util.Map;
import java.util.StringTokenizer;
import org.scelle.format.html.HtmlToken;

/** What an element of an Element or Tchap Web HTML export holds, by its class. */
enum ElementRole {
  NONE,
  /** Buttons, icons and line numbers, which nobody wrote. */
  DECORATION,
  HEADER_NAME,
  HEADER_TOPIC,
  INTRO,
  DATE,
  TILE,
  SENDER,
  ACCOUNT,
  AVATAR,
  TIME,
  BODY,
  EDITED,
  FILE_NAME,
  REPLY,
  REACTIONS,
  REACTION,
  REDACTED,
  UNREADABLE,
  SENTENCE,
  POLL;

  private static final Map<String, ElementRole> CLASSES =
      Map.ofEntries(
          Map.entry("mx_Export_EventWrapper", TILE),
          Map.entry("mx_RoomHeader_nametext", HEADER_NAME),
          Map.entry("mx_LegacyRoomHeader_nametext", HEADER_NAME),
          Map.entry("mx_RoomHeader_topic", HEADER_TOPIC),
          Map.entry("mx_LegacyRoomHeader_topic", HEADER_TOPIC),
          Map.entry("mx_NewRoomIntro", INTRO),
          Map.entry("mx_DateSeparator", DATE),
          Map.entry("mx_DateSeparator_dateHeading", DATE),
          Map.entry("mx_DisambiguatedProfile_displayName", SENDER),
          Map.entry("mx_SenderProfile_displayName", SENDER),
          Map.entry("mx_SenderProfile_name", SENDER),
          Map.entry("mx_MEmoteBody_sender", SENDER),
          Map.entry("mx_DisambiguatedProfile_mxid", ACCOUNT),
          Map.entry("mx_SenderProfile_mxid", ACCOUNT),
          Map.entry("mx_EventTile_avatar", AVATAR),
          Map.entry("mx_MessageTimestamp", TIME),
          Map.entry("mx_EventTile_body", BODY),
          Map.entry("mx_UnknownBody", BODY),
          Map.entry("mx_EventTile_edited", EDITED),
          Map.entry("mx_EventTile_lineNumbers", DECORATION),
          Map.entry("mx_EventTile_lineNumber", DECORATION),
          Map.entry("mx_EventTile_button", DECORATION),
          Map.entry("mx_EventTile_e2eIcon", DECORATION),
          Map.entry("mx_MFileBody_download", DECORATION),
          Map.entry("mx_MFileBody_info_filename", FILE_NAME),
          Map.entry("mx_ReplyChain_Export", REPLY),
          Map.entry("mx_ReplyChain", REPLY),
          Map.entry("mx_ReplyChain_wrapper", REPLY),
          Map.entry("mx_ReplyTile", REPLY),
          Map.entry("mx_ReactionsRow", REACTIONS),
          Map.entry("mx_ReactionsRowButton_content", REACTION),
          Map.entry("mx_RedactedBody", REDACTED),
          Map.entry("mx_DecryptionFailureBody", UNREADABLE),
          Map.entry("mx_TextualEvent", SENTENCE),
          Map.entry("mx_EventTileBubble", SENTENCE),
          Map.entry("mx_MPollBody", POLL));

  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("mx_MTextBody", "m.text"),
          Map.entry("mx_MNoticeBody", "m.notice"),
          Map.entry("mx_MEmoteBody", "m.emote"),
          Map.entry("mx_MImageBody", "m.image"),
          Map.entry("mx_MVideoBody", "m.video"),
          Map.entry("mx_MAudioBody", "m.audio"),
          Map.entry("mx_MVoiceMessageBody", "m.audio"),
          Map.entry("mx_MFileBody", "m.file"),
          Map.entry("mx_MStickerBody", "m.sticker"),
          Map.entry("mx_MStickerBody_wrapper", "m.sticker"),
          Map.entry("mx_MLocationBody", "m.location"),
          Map.entry("mx_MPollBody", "m.poll.start"));

  /** The role of an element that stands in one of role {@code around}. */
  static ElementRole of(HtmlToken.Start tag, ElementRole around) {
    if (around == DECORATION || around == REPLY) {
      return around;
    }
    String classes = tag.get("class");
    if (classes == null) {
      return around == INTRO && tag.name().equals("h2") ? HEADER_NAME : around;
    }
    StringTokenizer words = new StringTokenizer(classes);
    while (words.hasMoreTokens()) {
      ElementRole role = CLASSES.get(words.nextToken());
      if (role != null) {
        return role;
      }
    }
    return around;
  }

  /** The kind of message an element is for; empty when it is for none. */
  static String kind(HtmlToken.Start tag) {
    String classes = tag.get("class");
    StringTokenizer words = new StringTokenizer(classes == null ? "" : classes);
    while (words.hasMoreTokens()) {
      String kind = KINDS.get(words.nextToken());
      if (kind != null) {
        return kind;
      }
    }
    return "";
  }
}
