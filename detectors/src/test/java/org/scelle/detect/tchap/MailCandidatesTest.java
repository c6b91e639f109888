package org.scelle.detect.tchap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scelle.detect.tchap.MailCandidates.Candidate;
import org.scelle.detect.tchap.MailCandidates.Likelihood;

class MailCandidatesTest {

  private static MailCandidates of(String local) {
    return MailCandidates.of("@" + local + ":agent.dinum.tchap.gouv.fr");
  }

  @Test
  void anAddressWithoutHyphensIsCertain() {
    MailCandidates mail = of("lea.moreau-dinum.gouv.fr");
    assertThat(mail.candidates())
        .containsExactly(new Candidate("lea.moreau@dinum.gouv.fr", Likelihood.KNOWN_DOMAIN, ""));
    assertThat(mail.ambiguous()).isFalse();
  }

  @Test
  void aTrailingNumberIsACounter() {
    assertThat(of("lea.moreau-dinum.gouv.fr2").candidates())
        .containsExactly(new Candidate("lea.moreau@dinum.gouv.fr", Likelihood.KNOWN_DOMAIN, "2"));
    assertThat(of("lea.moreau12-dinum.gouv.fr").candidates().get(0).address())
        .isEqualTo("lea.moreau12@dinum.gouv.fr");
  }

  @Test
  void everyHyphenThatCouldBeTheAtSignIsKeptLikeliestFirst() {
    assertThat(of("jean-pierre.dupont-inconnu.gouv.fr").candidates())
        .extracting(Candidate::address)
        .containsExactly(
            "jean-pierre.dupont@inconnu.gouv.fr", "jean@pierre.dupont-inconnu.gouv.fr");
    assertThat(of("lea.moreau-ac-aix-marseille.fr").candidates())
        .containsExactly(
            new Candidate("lea.moreau@ac-aix-marseille.fr", Likelihood.KNOWN_DOMAIN, ""),
            new Candidate("lea.moreau-ac-aix@marseille.fr", Likelihood.WELL_FORMED, ""),
            new Candidate("lea.moreau-ac@aix-marseille.fr", Likelihood.WELL_FORMED, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "paul.girard-developpement-durable.gouv.fr, paul.girard@developpement-durable.gouv.fr",
    "paul.girard-i-carre.developpement-durable.gouv.fr,"
        + " paul.girard-i@carre.developpement-durable.gouv.fr",
    "zoe.petit-univ-lorraine.fr, zoe.petit@univ-lorraine.fr",
    "zoe.petit-assemblee-nationale.fr, zoe.petit@assemblee-nationale.fr",
    "zoe.petit-free.fr, zoe.petit@free.fr",
    "z_p-exemple.org, z_p@exemple.org"
  })
  void theLikeliestDomainComesFirst(String local, String address) {
    assertThat(of(local).candidates().get(0).address()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "service",
    "-dinum.gouv.fr",
    "lea.moreau-dinum",
    "lea..moreau-dinum.gouv.fr",
    "Léa-dinum.gouv.fr",
    "lea-dinum..gouv.fr",
    "lea-",
    "lea-.fr",
    "lea-dinum.gouv.f",
    "''"
  })
  void whatCarriesNoAddressYieldsNone(String local) {
    assertThat(of(local).candidates()).isEmpty();
  }

  @Test
  void idsOfOtherServersAreNotMadeFromAddresses() {
    assertThat(MailCandidates.of("@lea.moreau-dinum.gouv.fr:exemple.org").candidates()).isEmpty();
    assertThat(MailCandidates.of("lea.moreau@dinum.gouv.fr").candidates()).isEmpty();
  }

  @Test
  void anIdLongerThanMatrixAllowsCostsNothing() {
    assertThat(of("a" + "-b".repeat(200_000) + ".fr").candidates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Lea Moreau [Dinum], Lea Moreau, Dinum",
    "Lea Moreau, Lea Moreau,",
    "zoe.petit@exemple.org, zoe.petit@exemple.org,",
    "Lea [CT] Moreau [Dinum], Lea, CT",
    "Lea [], Lea,",
    "Lea [Dinum, Lea [Dinum,",
    "[Dinum], '', Dinum",
    "Lea ] x [, Lea ] x [,"
  })
  void aDisplayNameIsSplitAtItsFirstBracket(String name, String person, String organisation) {
    if (name.equals("Lea [Dinum")) {
      assertThat(DisplayName.of(name)).isEqualTo(new DisplayName("Lea [Dinum", null));
    } else {
      assertThat(DisplayName.of(name)).isEqualTo(new DisplayName(person, organisation));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "lea.moreau@finances.gouv.fr, Lea Moreau [Finances]",
    "jean-pierre.dupont@dgfip.finances.gouv.fr, Jean-Pierre Dupont [Finances]",
    "zoe.petit@ac-lille.fr, Zoe Petit [Ac-Lille]",
    "zoe@developpement-durable.gouv.fr, Zoe [Developpement-Durable]",
    "admin@tchap.matrix.org, Admin [Tchap Admin]"
  })
  void theNameGivenAtRegistrationFollowsFromTheAddress(String address, String name) {
    assertThat(DisplayName.madeFrom(address).text()).isEqualTo(name);
    assertThat(List.of(DisplayName.of(name).text())).containsExactly(name);
  }
}
