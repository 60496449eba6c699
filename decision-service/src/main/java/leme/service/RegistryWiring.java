package leme.service;

import java.util.Objects;
import leme.models.admission.Budget;
import leme.service.publication.Preparation;
import leme.service.publication.Publishing;
import leme.service.registry.Entrance;
import leme.service.registry.ModelKind;
import leme.service.registry.ModelPreparation;
import leme.service.registry.Registry;
import leme.service.registry.StartingModels;
import leme.service.web.UploadRoutes;
import leme.service.web.mlflow.MlflowErrors;
import leme.service.web.mlflow.MlflowRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Models as kinds of publication. */
@Configuration(proxyBeanMethods = false)
class RegistryWiring {

    @Bean
    Entrance entrance(Settings settings) {
        var keys = Objects.requireNonNullElseGet(
                settings.models().keys(), () -> settings.data().resolve("keys"));
        var standard = Budget.standard();
        return new Entrance(
                keys,
                new Budget(
                        settings.models().largest().toBytes(),
                        settings.models().answer(),
                        standard.admission(),
                        standard.nanos()));
    }

    @Bean
    StartingModels startingModels(Entrance entrance) {
        return new StartingModels(entrance);
    }

    @Bean
    Registry registry(Publishing publishing) {
        return new Registry(publishing);
    }

    @Bean
    RouterFunction<ServerResponse> mlflow(Registry registry) {
        return MlflowRoutes.of(registry);
    }

    @Bean
    RouterFunction<ServerResponse> uploads(Publishing publishing, Settings settings) {
        return UploadRoutes.of(publishing, settings.models().largest());
    }

    @Bean
    MlflowErrors mlflowErrors() {
        return new MlflowErrors();
    }

    @Bean
    Preparation intentPublications(Entrance entrance) {
        return new ModelPreparation(ModelKind.INTENTS, entrance);
    }

    @Bean
    Preparation tonePublications(Entrance entrance) {
        return new ModelPreparation(ModelKind.TONE, entrance);
    }

    @Bean
    Preparation propensityPublications(Entrance entrance) {
        return new ModelPreparation(ModelKind.PROPENSITY, entrance);
    }
}
