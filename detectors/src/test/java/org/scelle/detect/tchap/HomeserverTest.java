package org.scelle.detect.tchap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scelle.detect.tchap.Administration.Standing;
import org.scelle.detect.tchap.Homeserver.Network;

class HomeserverTest {

  @Test
  void theSeventeenProductionShardsAreKnown() {
    List<String> shards =
        List.of(
            "agriculture",
            "collectivites",
            "culture",
            "dev-durable",
            "diplomatie",
            "dinum",
            "education",
            "elysee",
            "externe",
            "finances",
            "interieur",
            "intradef",
            "justice",
            "pm",
            "social",
            "ssi");
    for (String shard : shards) {
      Homeserver server = Homeserver.of("agent." + shard + ".tchap.gouv.fr");
      assertThat(server.network()).as(shard).isEqualTo(Network.PRODUCTION);
      assertThat(server.shard()).isEqualTo(shard);
      assertThat(server.external()).as(shard).isEqualTo(shard.equals("externe"));
    }
    assertThat(Homeserver.of("agent.tchap.gouv.fr").network()).isEqualTo(Network.PRODUCTION);
  }

  @ParameterizedTest
  @CsvSource({
    "e.tchap.gouv.fr, STAGING, true",
    "a.tchap.gouv.fr, STAGING, false",
    "i.tchap.gouv.fr, STAGING, false",
    "dev01.tchap.incubateur.net, DEVELOPMENT, false",
    "dev02.tchap.incubateur.net, DEVELOPMENT, false",
    "ext01.tchap.incubateur.net, DEVELOPMENT, true",
    "dev03.tchap.incubateur.net, OTHER, false",
    "agent.nouveau.tchap.gouv.fr, PRODUCTION_UNLISTED, false",
    "agent.externe.nouveau.tchap.gouv.fr, PRODUCTION_UNLISTED, true",
    "agent.dinum.tchap.gouv.fr.exemple.org, OTHER, false",
    "agent.dinum.tchap.gouv.fr:8448, OTHER, false",
    "e.exemple.org, OTHER, false",
    "matrix.org, OTHER, false",
    "'', OTHER, false"
  })
  void otherServersAreToldByTheirWholeName(String name, Network network, boolean external) {
    Homeserver server = Homeserver.of(name);
    assertThat(server.network()).isEqualTo(network);
    assertThat(server.external()).isEqualTo(external);
  }

  @ParameterizedTest
  @CsvSource({
    "@lea.moreau-dinum.gouv.fr:agent.dinum.tchap.gouv.fr, AGENT, DINUM, Dinum",
    "@paul.girard-ac-lille.fr:agent.education.tchap.gouv.fr, AGENT, Éducation, Ac-Lille",
    "@zoe.petit-exemple.com:agent.externe.tchap.gouv.fr, EXTERNAL, Externes,",
    "@bot:exemple.org, OTHER_SERVER, exemple.org,",
    "Léa Moreau, NO_ACCOUNT, '',",
    "@service:agent.pm.tchap.gouv.fr, AGENT, Premier ministre,"
  })
  void anAccountBelongsToWhatItsIdSays(String id, Standing standing, String label, String body) {
    Administration administration = Administration.of(id);
    assertThat(administration.standing()).isEqualTo(standing);
    assertThat(administration.label()).isEqualTo(label);
    assertThat(administration.organisation()).isEqualTo(body);
  }
}
