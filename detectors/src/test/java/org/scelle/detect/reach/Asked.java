package org.scelle.detect.reach;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A question of a script with the answer wanted and the answer given. */
record Asked(String question, String wanted, String given) {

  boolean wrong() {
    return !wanted.equals(given);
  }

  static List<Asked> of(List<String> lines) {
    RoomScript script = new RoomScript();
    Set<String> external = new HashSet<>();
    Set<String> guests = new HashSet<>();
    List<String> questions = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("external ")) {
        external.add(line.substring(9));
      } else if (line.startsWith("guest ")) {
        guests.add(RoomScript.account(line.substring(6)));
      } else if (line.startsWith("?")) {
        questions.add(line);
      } else {
        script.line(line);
      }
    }
    ReachQuery query = ReachQuery.open(script.finish(), new Reach.Options(external, guests));
    List<Asked> asked = new ArrayList<>();
    AsOf asOf = AsOf.NOW;
    for (String question : questions) {
      String[] words = question.split("\\s+");
      switch (words[0]) {
        case "?at" ->
            asOf =
                words[1].matches("[0-9]+")
                    ? new AsOf.Time(Long.parseLong(words[1]))
                    : new AsOf.AfterEvent(RoomScript.event(words[1]));
        case "?join" -> asked.add(join(query, asOf, words));
        default -> asked.add(event(query, asOf, words));
      }
    }
    return asked;
  }

  private static Asked event(ReachQuery query, AsOf asOf, String[] words) {
    String event = RoomScript.event(words[2]);
    List<String> given = new ArrayList<>();
    query.verdicts(
        RoomScript.account(words[1]),
        asOf,
        verdict -> {
          if (event.equals(verdict.event())) {
            String content =
                verdict.content() == Served.CLEAR ? "" : " " + verdict.content().word();
            String beyond = verdict.beyondSpec() ? " beyond" : "";
            given.add(verdict.verdict().word() + " " + verdict.reason().word() + content + beyond);
          }
        });
    return new Asked(String.join(" ", words), rest(words), String.join(", ", given));
  }

  private static Asked join(ReachQuery query, AsOf asOf, String[] words) {
    String room = RoomScript.roomId(words[2]);
    List<String> given = new ArrayList<>();
    for (JoinVerdict verdict : query.joins(RoomScript.account(words[1]), asOf)) {
      if (verdict.room().equals(room)) {
        StringBuilder answer =
            new StringBuilder(verdict.verdict().word() + " " + verdict.reason().word());
        verdict.via().forEach(via -> answer.append(' ').append(via.replaceAll(":.*", "")));
        given.add(answer.toString());
      }
    }
    return new Asked(String.join(" ", words), rest(words), String.join(", ", given));
  }

  private static String rest(String[] words) {
    return String.join(" ", List.of(words).subList(3, words.length));
  }
}
