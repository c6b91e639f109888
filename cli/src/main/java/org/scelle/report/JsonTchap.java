package org.scelle.report;

import java.io.IOException;

/** {@code tchap} of {@code report.json}. */
final class JsonTchap {

  private JsonTchap() {}

  static void tchap(Json json, Tchap tchap) throws IOException {
    json.object("tchap").array("standings");
    for (Tchap.Of row : tchap.standings()) {
      json.object().put("standing", row.standing());
      people(json, row.accounts(), row.authors(), row.messages());
    }
    json.endArray().object("bodies").put("total", tchap.bodies().total()).array("first");
    for (Tchap.Body row : tchap.bodies().first()) {
      json.object().put("body", row.name());
      people(json, row.accounts(), row.authors(), row.messages());
    }
    json.endArray()
        .end()
        .put("bodyUnknown", tchap.unnamed())
        .object("addressesInIds")
        .put("spelled", tchap.addresses().spelled())
        .put("ambiguous", tchap.addresses().ambiguous())
        .end()
        .object("displayNames")
        .put("withBody", tchap.names().withBody())
        .put("withoutBody", tchap.names().without())
        .put("otherBodyThanId", tchap.names().otherBody())
        .end()
        .array("kinds");
    for (Tchap.Rooms row : tchap.kinds()) {
      json.object()
          .put("kind", row.kind())
          .put("rooms", row.rooms())
          .put("messages", row.messages())
          .put("members", row.members())
          .end();
    }
    json.endArray()
        .object("upgrades")
        .put("conversations", tchap.upgrades().conversations())
        .put("rooms", tchap.upgrades().rooms())
        .end()
        .end();
  }

  private static void people(Json json, long accounts, long authors, long messages)
      throws IOException {
    json.put("accounts", accounts).put("authors", authors).put("messages", messages).end();
  }
}
