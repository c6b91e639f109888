package org.scelle.detect.tchap;

import java.util.Map;
import java.util.Set;

/**
 * A server of accounts.
 *
 * @param name as in account ids
 * @param network which Tchap it belongs to
 * @param shard the word that tells it from the others of its network, as {@code dinum}; empty for
 *     the shard without one, and outside Tchap
 * @param title the shard's name for people, in French; the server's name where none is known
 * @param external whether it is for people outside the administration
 */
public record Homeserver(
    String name, Network network, String shard, String title, boolean external) {

  /** One federation of servers. */
  public enum Network {
    PRODUCTION,
    /** Named like a production server, but not among the known ones. */
    PRODUCTION_UNLISTED,
    /** Integration and pre-production, which share their names. */
    STAGING,
    DEVELOPMENT,
    /** Not Tchap. */
    OTHER
  }

  private static final String DOMAIN = ".tchap.gouv.fr";
  private static final String WITHOUT_SHARD = "agent.tchap.gouv.fr";

  /** tchapgouv/tchap-web-v4: config.prod.json. Several bodies share a shard. */
  private static final Map<String, String> SHARDS =
      Map.ofEntries(
          Map.entry("agriculture", "Agriculture"),
          Map.entry("collectivites", "Collectivités"),
          Map.entry("culture", "Culture"),
          Map.entry("dev-durable", "Développement durable"),
          Map.entry("diplomatie", "Diplomatie"),
          Map.entry("dinum", "DINUM"),
          Map.entry("education", "Éducation"),
          Map.entry("elysee", "Élysée"),
          Map.entry("externe", "Externes"),
          Map.entry("finances", "Finances"),
          Map.entry("interieur", "Intérieur"),
          Map.entry("intradef", "Intradef"),
          Map.entry("justice", "Justice"),
          Map.entry("pm", "Premier ministre"),
          Map.entry("social", "Social"),
          Map.entry("ssi", "SSI"));

  private static final Set<String> STAGING = Set.of("a", "i", "e");

  private static final Map<String, Boolean> DEVELOPMENT =
      Map.of(
          "dev01.tchap.incubateur.net", false,
          "dev02.tchap.incubateur.net", false,
          "ext01.tchap.incubateur.net", true);

  /** What is known of the server of that name. */
  public static Homeserver of(String name) {
    Boolean externalInDevelopment = DEVELOPMENT.get(name);
    if (externalInDevelopment != null) {
      String shard = name.substring(0, name.indexOf('.'));
      return new Homeserver(name, Network.DEVELOPMENT, shard, shard, externalInDevelopment);
    }
    if (name.equals(WITHOUT_SHARD)) {
      return new Homeserver(name, Network.PRODUCTION, "", "Agents", false);
    }
    if (!name.endsWith(DOMAIN)) {
      return new Homeserver(name, Network.OTHER, "", name, false);
    }
    String before = name.substring(0, name.length() - DOMAIN.length());
    if (STAGING.contains(before)) {
      return new Homeserver(name, Network.STAGING, before, before, before.equals("e"));
    }
    return before.startsWith("agent.")
        ? agents(name, before.substring("agent.".length()))
        : new Homeserver(name, Network.PRODUCTION_UNLISTED, before, name, before.startsWith("e."));
  }

  private static Homeserver agents(String name, String shard) {
    String title = SHARDS.get(shard);
    boolean external = shard.equals("externe") || shard.startsWith("externe.");
    return title == null
        ? new Homeserver(name, Network.PRODUCTION_UNLISTED, shard, name, external)
        : new Homeserver(name, Network.PRODUCTION, shard, title, external);
  }
}
