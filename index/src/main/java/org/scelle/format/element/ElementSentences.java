package org.scelle.format.element;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scelle.format.shown.ShownName;
import org.scelle.model.Content;
import org.scelle.model.Event;
import org.scelle.model.Moment;

/**
 * Sentences in which Element and Tchap Web tell, in English or French, who came and went and how a
 * room is called (element-hq/element-web, {@code src/TextForEvent.tsx} and {@code src/i18n}).
 */
final class ElementSentences {

  private static final int LONGEST = 8000;

  /**
   * What a sentence says.
   *
   * @param sender who did it, as shown
   */
  record Said(String type, String sender, String stateKey, Content content) {

    Event.Envelope envelope(@Nullable String id, @Nullable String room, Moment time) {
      return new Event.Envelope(id, room, ShownName.account(sender), type, stateKey, time);
    }
  }

  private record Sentence(Pattern pattern, BiFunction<String, String, Said> meaning) {}

  private static final List<Sentence> ALL =
      List.of(
          own("join", " joined the room| a rejoint le salon| entra dans le salon"),
          own(
              "join",
              " accepted an invitation| a accepté une invitation| a accepté l[’']invitation"),
          own("leave", " left the room| a quitté le salon"),
          own(
              "leave",
              " rejected the invitation| a rejeté l[’']invitation| a décliné l[’']invitation"),
          other("invite", " invited | a invité "),
          other("ban", " banned | a banni "),
          other(
              "leave",
              " removed (?!the |their )| kicked | a expulsé | unbanned | a révoqué le bannissement"
                  + " de "),
          state(
              "m.room.topic",
              "/topic",
              " changed the topic to \"| a changé le sujet du salon en [«\"] ?| a remplacé le sujet"
                  + " du salon par : ?| a modifié le sujet du salon en [«\"] ?"),
          state(
              "m.room.name",
              "/name",
              " changed the room name to | a changé le nom du salon en "
                  + "| a modifié le nom du salon en | a donné au salon le nom "));

  private ElementSentences() {}

  private static Sentence own(String membership, String phrases) {
    return new Sentence(
        Pattern.compile("(.+?)(?:" + phrases + ")()\\.?(?:[ :].*)?", Pattern.DOTALL),
        (who, nothing) -> member(membership, who, who));
  }

  private static Sentence other(String membership, String phrases) {
    return new Sentence(
        Pattern.compile("(.+?)(?:" + phrases + ")(.+?)(?: ?: .*|\\.)?", Pattern.DOTALL),
        (who, whom) -> member(membership, who, whom));
  }

  private static Sentence state(String type, String pointer, String phrases) {
    return new Sentence(
        Pattern.compile("(.+?)(?:" + phrases + ")(.*?)(?: ?»|\")?\\.?", Pattern.DOTALL),
        (who, value) ->
            new Said(
                type,
                who,
                "",
                new Content.State(List.of(new Content.Field(pointer, value)), List.of())));
  }

  private static Said member(String membership, String who, String whom) {
    return new Said(
        "m.room.member",
        who,
        ShownName.account(whom),
        new Content.Membership(
            membership, membership.equals("join") ? ShownName.name(whom) : null, null, null, null));
  }

  /** What the sentence says; {@code null} when it is none of these. */
  static @Nullable Said read(String sentence) {
    if (sentence.length() > LONGEST) {
      return null;
    }
    for (Sentence one : ALL) {
      Matcher matcher = one.pattern.matcher(sentence);
      if (matcher.matches() && !matcher.group(1).contains(": ")) {
        return one.meaning.apply(matcher.group(1), matcher.group(2));
      }
    }
    return null;
  }
}
