package leme.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import leme.engine.experiment.Experiment;
import leme.engine.situation.Situation;
import leme.engine.why.Audience;
import leme.engine.why.Inquiry;
import leme.engine.why.Teller;
import leme.models.propensity.Profile;
import leme.models.propensity.Propensities;
import leme.rules.fact.Channel;
import leme.rules.fact.Contact;
import leme.rules.fact.Language;
import leme.rules.fact.Purpose;
import leme.rules.fact.Source.Part;
import leme.rules.file.YamlFile;
import leme.rules.retention.RetentionSchedule;
import leme.rules.retention.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a decision may use for one purpose it need not be able to use for another (LGPD art. 6, I and III). */
class PurposeLimitTest {

    private static final RetentionSchedule SCHEDULE =
            RetentionSchedule.load(new YamlFile("retention.yaml", """
                    - { kind: CUSTOMER, from: contract, citation: a }
                    - { kind: RIGHTS, from: end, citation: b }
                    - { kind: CONSENTS, from: granted, citation: c }
                    - { kind: COMPLAINTS, from: closed, citation: d }
                    - { kind: CONVERSATIONS, from: wrote, citation: e }
                    - { kind: CONTACTS, purposes: [PROMOTIONAL], keepDays: 60, from: sent, citation: LGPD art. 6 }
                    - { kind: CONTACTS, from: sent, citation: f }
                    """)).orThrow();

    @RegisterExtension
    final Soundness sound = new Soundness();

    private final List<Contact> refused =
            List.of(rejected("gold-card", "cards", Purpose.PROMOTIONAL), rejected("tips", "tips", Purpose.RELATIONAL));
    private final Situation situation = Situations.outbound()
            .on(Channel.EMAIL)
            .contacted(refused.getFirst())
            .contacted(refused.getLast())
            .limit(20)
            .build();

    @Test
    void an_action_is_scored_on_what_its_own_purpose_may_use() {
        var told = new ArrayList<String>();
        var bundle = under(new Propensities() {
            @Override
            public Score score(String action, String group, double prior, Profile profile) {
                if (profile.rejections() > 0) {
                    told.add(action);
                }
                return new Score(prior, List.of());
            }

            @Override
            public String version() {
                return "listening";
            }
        });

        sound.decide(situation, bundle, 1);

        assertThat(told).contains("tips").doesNotContain("gold-card");
    }

    @Test
    void the_explanation_says_for_which_purpose_what_was_withheld_and_by_which_article() {
        var decision = sound.decide(situation, under(new FakePropensities()), 1);

        assertThat(decision.explanation().withheld())
                .containsExactly(new Withheld(Part.CONTACTS, Set.of(Purpose.PROMOTIONAL), 2, "LGPD art. 6"));
    }

    @Test
    void why_tells_of_an_action_what_was_withheld_for_its_purpose_alone() {
        var bundle = under(new FakePropensities());
        var promotion = Inquiry.into(situation, bundle, 1, "gold-card").orElseThrow();
        var tips = Inquiry.into(situation, bundle, 1, "tips").orElseThrow();

        assertThat(promotion.withheld()).hasSize(1);
        assertThat(tips.withheld()).isEmpty();
        assertThat(Teller.tell(promotion, bundle, Audience.AUDITOR, Language.EN).notes())
                .anySatisfy(note -> assertThat(note)
                        .startsWith("Past their retention for the purpose of ")
                        .contains("2 × ", "LGPD art. 6"));
        assertThat(Teller.tell(promotion, bundle, Audience.AUDITOR, Language.PT_BR)
                        .notes())
                .anySatisfy(note -> assertThat(note).startsWith("Fora do prazo de guarda para a finalidade "));
    }

    private static Contact rejected(String action, String group, Purpose purpose) {
        Instant longAgo = Situations.WEDNESDAY.minus(Duration.ofDays(100));
        return new Contact(action, group, purpose, Channel.EMAIL, longAgo, Contact.Response.REJECTED);
    }

    private static Bundle under(Propensities propensities) {
        var shipped = Soundness.BUNDLE;
        return Bundle.of(
                shipped.rules(),
                shipped.catalogue(),
                shipped.routing(),
                SCHEDULE,
                shipped.reader(),
                propensities,
                Experiment.NONE);
    }
}
