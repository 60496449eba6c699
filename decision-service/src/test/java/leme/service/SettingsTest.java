package leme.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import leme.rules.fact.Channel;
import leme.rules.fact.SenderUsage.Quality;
import leme.service.context.SenderLimits;
import leme.service.context.SenderLimits.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTest {

    private static Settings settings(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("leme", Settings.class);
    }

    @Test
    void whoSetsNoLimitHasNone() {
        assertThat(settings(Map.of()).senderLimits()).isEmpty();
    }

    @Test
    void aSendersLimitsAreReadByTenantAndChannel() {
        var settings = settings(Map.of(
                "leme.senders.default.tiers.whatsapp.limit", "2000",
                "leme.senders.default.tiers.whatsapp.quality", "green",
                "leme.senders.default.tiers.sms.quality", "red",
                "leme.senders.shop-2.paused-templates", "promo_1,promo_2"));

        assertThat(settings.senderLimits())
                .isEqualTo(Map.of(
                        "default",
                        new SenderLimits(
                                Map.of(
                                        Channel.WHATSAPP, new Tier(2_000, Quality.GREEN, null, false),
                                        Channel.SMS, new Tier(null, Quality.RED, null, false)),
                                Set.of()),
                        "shop-2",
                        new SenderLimits(Map.of(), Set.of("promo_1", "promo_2"))));
    }
}
