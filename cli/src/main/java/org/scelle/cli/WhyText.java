package org.scelle.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scelle.detect.reach.Explanation;
import org.scelle.detect.reach.Reason;
import org.scelle.model.Content;
import org.scelle.model.Moment;
import org.scelle.model.Recorded;
import org.scelle.report.Language;
import org.scelle.report.Said;

/** Words for one verdict on reach. Codes stay as they are in outputs, ids as in the evidence. */
final class WhyText {

  private final Language language;

  WhyText(Language language) {
    this.language = language;
  }

  List<String> lines(Explanation why) {
    List<String> lines = new ArrayList<>();
    String codes = why.verdict().word() + " (" + why.reason().word() + ")";
    lines.add(in(new Said(codes + ": ", codes + " : ")) + in(reason(why.reason())));
    lines.add(asked(why.asked()));
    lines.add(visibility(why));
    lines.add(memberships(why));
    change(new Said("Last change before", "Dernier changement avant"), why.lastChange(), lines);
    change(new Said("The event itself", "L’événement lui-même"), why.ownChange(), lines);
    change(new Said("Next join after", "Entrée suivante"), why.nextJoin(), lines);
    if (why.missingBefore() > 0) {
      lines.add(
          in(
              new Said(
                  "Events are missing before position " + why.missingBefore() + " of the record.",
                  "Des événements manquent avant la position "
                      + why.missingBefore()
                      + " du relevé.")));
    }
    if (why.beyondSpec()) {
      lines.add(
          in(
              new Said(
                  "Synapse serves it nevertheless, beyond the specification.",
                  "Synapse le sert pourtant, au-delà de la spécification.")));
    }
    return lines;
  }

  private String in(Said said) {
    return said.in(language);
  }

  private String asked(Recorded event) {
    String type = event.envelope().type();
    String named = type + ", " + name(event);
    String room = String.valueOf(event.envelope().room());
    String time =
        event.envelope().time() instanceof Moment.Exact exact
            ? Instant.ofEpochMilli(exact.epochMillis()).toString()
            : "";
    return in(
        new Said(
            named + " in room " + room + (time.isEmpty() ? "." : ", sent " + time + "."),
            named + " dans le salon " + room + (time.isEmpty() ? "." : ", envoyé " + time + ".")));
  }

  private String visibility(Explanation why) {
    String line =
        in(
            new Said(
                "History visibility at the event: ",
                "Visibilité de l’historique à l’événement : "));
    line += visibility(why.visibility());
    Recorded setBy = why.setBy();
    if (setBy != null) {
      line += in(new Said(", last set by ", ", fixée par ")) + name(setBy);
    } else if (why.visibility().equals(List.of("shared"))) {
      line +=
          in(
              new Said(
                  ", the default: the record begins with the room and sets nothing else",
                  ", par défaut : le relevé commence avec le salon et ne fixe rien d’autre"));
    }
    if (!why.changedTo().isEmpty()) {
      line +=
          in(new Said("; this event changes it to ", " ; cet événement la change en "))
              + visibility(why.changedTo());
    }
    return line + ".";
  }

  private String visibility(List<String> possible) {
    if (possible.size() == Explanation.VISIBILITIES.size()) {
      return in(new Said("not recorded", "non relevée"));
    }
    return possible.stream()
        .map(one -> one + " (" + in(gloss(one)) + ")")
        .collect(Collectors.joining(or()));
  }

  private String or() {
    return in(new Said(" or ", " ou "));
  }

  private static Said gloss(String visibility) {
    return switch (visibility) {
      case "world_readable" -> new Said("anyone reads, member or not", "chacun lit, membre ou non");
      case "shared" ->
          new Said(
              "whoever joins reads what was sent before, too",
              "qui entre lit aussi ce qui a été envoyé avant");
      case "invited" ->
          new Said("one reads from one's invitation on", "on lit à partir de son invitation");
      default ->
          new Said(
              "one reads what is sent while one is in the room",
              "on lit ce qui est envoyé pendant qu’on est dans le salon");
    };
  }

  private String memberships(Explanation why) {
    String then = memberships(why.memberships());
    String end = memberships(why.membershipsAtEnd());
    return in(
        new Said(
            "Membership of "
                + why.account()
                + " just before the event: "
                + then
                + "; at the end of the record: "
                + end
                + ".",
            "Situation de "
                + why.account()
                + " juste avant l’événement : "
                + then
                + " ; à la fin du relevé : "
                + end
                + "."));
  }

  private String memberships(List<String> possible) {
    if (possible.size() == Explanation.MEMBERSHIPS.size()) {
      return in(new Said("not recorded", "non relevée"));
    }
    return possible.stream().map(one -> in(membership(one))).collect(Collectors.joining(or()));
  }

  private static Said membership(String word) {
    return switch (word) {
      case "join" -> new Said("in the room", "dans le salon");
      case "invite" -> new Said("invited", "invité");
      case "ban" -> new Said("banned", "banni");
      case "knock" -> new Said("asking to come in (knock)", "demande à entrer (knock)");
      default -> new Said("not in the room", "hors du salon");
    };
  }

  private void change(Said when, @Nullable Recorded event, List<String> lines) {
    if (event != null) {
      String to =
          event.content() instanceof Content.Membership change
              ? change.membership()
              : in(new Said("not recorded", "non relevé"));
      lines.add(
          in(new Said(when.english() + ": ", when.french() + " : "))
              + to
              + ", "
              + name(event)
              + ".");
    }
  }

  private String name(Recorded event) {
    String id =
        Objects.requireNonNullElse(
            event.envelope().id(), in(new Said("without an id", "sans identifiant")));
    String sender = event.envelope().sender();
    return in(new Said("event ", "événement "))
        + id
        + (sender == null ? "" : in(new Said(" of ", " de ")) + sender);
  }

  /** What a reason means for an event. */
  static Said reason(Reason reason) {
    return switch (reason) {
      case MEMBER_THEN ->
          new Said(
              "the account was in the room when the event was sent.",
              "le compte était dans le salon quand l’événement a été envoyé.");
      case WORLD_READABLE ->
          new Said(
              "anyone could read the room then, member or not.",
              "chacun pouvait alors lire le salon, membre ou non.");
      case SHARED_JOINED_LATER ->
          new Said(
              "history was shared with members, and the account was in the room at some time"
                  + " after.",
              "l’historique était ouvert aux membres, et le compte a été dans le salon ensuite.");
      case INVITED_THEN ->
          new Said(
              "the account was invited then, and history was open to the invited.",
              "le compte était alors invité, et l’historique ouvert aux invités.");
      case OWN_MEMBERSHIP ->
          new Said(
              "the event changes the account's own membership.",
              "l’événement change la situation du compte lui-même.");
      case VISIBILITY_BOUNDARY ->
          new Said(
              "the event changes the history visibility, and one side of the change allows it.",
              "l’événement change la visibilité, et un côté du changement le permet.");
      case NEVER_MEMBER ->
          new Said("the account was never in the room.", "le compte n’a jamais été dans le salon.");
      case BEFORE_ACCESS ->
          new Said(
              "the account came in later, and earlier history was not open to newcomers.",
              "le compte est entré plus tard, et le passé n’était pas ouvert aux arrivants.");
      case AFTER_DEPARTURE ->
          new Said("the account had left the room.", "le compte avait quitté le salon.");
      case BANNED -> new Said("the account was banned.", "le compte était banni.");
      case NOT_YET_SENT ->
          new Said(
              "the event is later than the moment asked about.",
              "l’événement est postérieur au moment demandé.");
      case VISIBILITY_NOT_RECORDED ->
          new Said(
              "the record does not show the history visibility then.",
              "le relevé ne montre pas la visibilité de l’historique à ce moment.");
      case MEMBERSHIP_NOT_RECORDED ->
          new Said(
              "the record does not show the account's membership.",
              "le relevé ne montre pas la situation du compte.");
      case HOLE ->
          new Said(
              "events are missing that may have changed it.",
              "des événements manquent, qui ont pu la changer.");
      default ->
          new Said("see the verdict on joining.", "voir le verdict sur l’entrée dans le salon.");
    };
  }
}
