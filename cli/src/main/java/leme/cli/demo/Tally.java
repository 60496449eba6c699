package leme.cli.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import leme.client.model.Decision;
import leme.client.model.Purpose;
import leme.client.model.Reason;
import leme.client.model.Stage;
import leme.client.model.Suppression;

/**
 * The day in numbers.
 *
 * @param decisions how many were taken
 * @param routes how many messages each kind of route answered
 * @param vetoes how many actions each reason kept from going out, most first
 * @param promotions how many decisions put a promotion first
 * @param medianMillis median time from request to answer, seen by this client
 */
record Tally(int decisions, Map<String, Long> routes, Map<String, Long> vetoes, long promotions, double medianMillis) {

    private static final String ELIGIBILITY = "eligibility";

    static Tally of(List<Decision> decisions, List<Duration> waits) {
        var routes = decisions.stream()
                .filter(decision -> decision.getRoute() != null)
                .collect(Collectors.groupingBy(Tally::route, TreeMap::new, Collectors.counting()));
        var vetoes = decisions.stream()
                .flatMap(decision -> decision.getSuppressed().stream())
                .flatMap(lost -> vetoes(lost).stream())
                .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        long promotions = decisions.stream()
                .flatMap(decision -> decision.getActions().stream().limit(1))
                .filter(action -> action.getPurpose() == Purpose.PROMOTIONAL)
                .count();
        return new Tally(decisions.size(), routes, mostFirst(vetoes), promotions, median(waits));
    }

    /**
     * Why rules held an action back; empty when it fell for another cause. That it was not for this customer in the first
     * place is no news.
     */
    static List<String> vetoes(Suppression lost) {
        return lost.getStage() == Stage.GOVERN
                ? lost.getReasons().stream()
                        .filter(reason -> !ELIGIBILITY.equals(reason.getPolicy()))
                        .map(Reason::getCode)
                        .distinct()
                        .toList()
                : List.of();
    }

    private static String route(Decision decision) {
        var route = decision.getRoute();
        return route == null ? "" : route.getKind().getValue();
    }

    static Map<String, Long> mostFirst(Map<String, Long> counts) {
        var sorted = new LinkedHashMap<String, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static double median(List<Duration> waits) {
        if (waits.isEmpty()) {
            return 0;
        }
        var sorted = waits.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        var lower = sorted.get((sorted.size() - 1) / 2);
        return upper.plus(lower).toNanos() / 2e6;
    }
}
