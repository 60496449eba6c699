package leme.service.web;

import leme.api.model.RoadNotTaken;
import leme.api.model.Route;
import leme.api.model.RouteKind;
import leme.api.model.RouteReason;
import leme.engine.route.RouteChoice;

/** Who answers, as the contract gives it. */
final class RouteView {

    private RouteView() {}

    static Route of(RouteChoice route) {
        return new Route()
                .kind(Same.as(RouteKind.class, route.kind()))
                .target(route.target())
                .reason(reason(route.reason()))
                .costBrl(route.brl())
                .latencyMs(route.latencyMs())
                .humanReview(route.humanReview())
                .discloseAi(route.discloseAi())
                .answersAt(route.answersAt())
                .roadsNotTaken(
                        route.roadsNotTaken().stream().map(RouteView::road).toList());
    }

    private static RoadNotTaken road(RouteChoice.RoadNotTaken road) {
        return new RoadNotTaken()
                .kind(Same.as(RouteKind.class, road.kind()))
                .reason(reason(road.reason()))
                .costBrl(road.brl())
                .latencyMs(road.latencyMs());
    }

    private static RouteReason reason(leme.engine.route.RouteReason reason) {
        return new RouteReason().code(reason.name()).text(TextsView.of(reason.text()));
    }
}
