package leme.cli.demo;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import leme.client.model.Channel;
import leme.client.model.ConsentStatus;
import leme.client.model.CustomerRequest;
import leme.client.model.Purpose;
import leme.client.model.State;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The script of the demo.
 *
 * @param customers by the name that steps call them by
 * @param scenes in the order in which they are played
 */
public record Day(Map<String, Person> customers, List<Scene> scenes) {

    public Day {
        customers = Map.copyOf(customers);
        scenes = List.copyOf(scenes);
        for (var scene : scenes) {
            for (var step : scene.steps()) {
                if (!customers.containsKey(step.who())) {
                    throw new IllegalArgumentException("nobody is called `" + step.who() + "`: " + step);
                }
            }
        }
    }

    /** The day that comes with Leme. */
    public static Day shipped() {
        try (InputStream script = Objects.requireNonNull(Day.class.getResourceAsStream("day.yaml"))) {
            return read(script);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static Day read(InputStream script) {
        return YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(script, Day.class);
    }

    public Person customer(String who) {
        return Objects.requireNonNull(customers.get(who));
    }

    /** Where the customers live. */
    public List<State> states() {
        return customers.values().stream()
                .map(Person::state)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /**
     * A customer.
     *
     * @param place for the reader, e.g. {@code Recife, PE}
     * @param profile as it is put on file; null for a stranger, of whom only the identity is known
     * @param consents already given or withdrawn
     * @param complaints already on record
     */
    public record Person(
            String place,
            @Nullable CustomerRequest profile,
            @Nullable List<Agreement> consents,
            @Nullable List<Grievance> complaints) {

        public Person {
            consents = consents == null ? List.of() : List.copyOf(consents);
            complaints = complaints == null ? List.of() : List.copyOf(complaints);
        }

        @Override
        public List<Agreement> consents() {
            return Objects.requireNonNull(consents);
        }

        @Override
        public List<Grievance> complaints() {
            return Objects.requireNonNull(complaints);
        }

        @Nullable State state() {
            return profile == null ? null : profile.getState();
        }
    }

    /** A consent given or withdrawn before the day. */
    public record Agreement(ConsentStatus consent, Purpose purpose, Channel through, int daysAgo) {}

    /** A complaint made before the day, and still open. */
    public record Grievance(String complaint, String subject, Channel from, int daysAgo) {}

    /**
     * A story within the day.
     *
     * @param on which kind of day it plays
     * @param title what it shows
     * @param steps in the order of time
     */
    public record Scene(Kind on, Title title, List<Step> steps) {

        public Scene {
            steps = List.copyOf(steps);
        }
    }

    /** A title in both languages. */
    public record Title(String ptBr, String en) {}

    /** Which kind of day a scene plays on. */
    public enum Kind {
        WORKDAY,
        SUNDAY
    }
}
