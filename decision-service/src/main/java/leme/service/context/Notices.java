package leme.service.context;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Word passed between replicas that something changed. It may be lost: whoever must know looks for himself as well. */
public interface Notices {

    /** Tells everybody who listens to the topic. Completes also when nobody could be told. */
    Mono<Void> tell(String topic);

    /** Emits each time somebody tells the topic, for as long as it is listened to. Never fails. */
    Flux<String> hear(String topic);

    /** Tells nobody, hears nothing. */
    static Notices none() {
        return new Notices() {
            @Override
            public Mono<Void> tell(String topic) {
                return Mono.empty();
            }

            @Override
            public Flux<String> hear(String topic) {
                return Flux.never();
            }
        };
    }
}
