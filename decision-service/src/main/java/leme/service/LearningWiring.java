package leme.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import leme.service.bundle.LiveBundles;
import leme.service.bundle.Recipe;
import leme.service.context.Notices;
import leme.service.learning.Learning;
import leme.service.learning.Lessons;
import leme.service.learning.PosteriorRecipe;
import leme.service.learning.r2dbc.PostgresLessons;
import leme.service.publication.shadow.Shadows;
import leme.service.record.r2dbc.PostgresRecord;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.Disposable;

/** Learning from outcomes. */
@Configuration(proxyBeanMethods = false)
class LearningWiring {

    @Bean
    Recipe posteriorRecipe() {
        return new PosteriorRecipe();
    }

    @Bean
    Lessons lessons(PostgresRecord record) {
        return new PostgresLessons(record.postgres());
    }

    @Bean
    Learning learning(
            Lessons lessons, LiveBundles bundles, Shadows shadows, Notices notices, Clock clock, MeterRegistry meters) {
        return new Learning(lessons, bundles, shadows::bundles, notices, clock, meters);
    }

    @Bean(destroyMethod = "dispose")
    @ConditionalOnProperty(name = "leme.learning.on", matchIfMissing = true)
    Disposable learningAndFollowing(Learning learning, Settings settings) {
        return learning.start(settings.learning().every());
    }
}
