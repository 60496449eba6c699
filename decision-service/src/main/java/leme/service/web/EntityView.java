package leme.service.web;

import leme.api.model.Entity;

/** What a message named, as the contract gives it. */
final class EntityView {

    private EntityView() {}

    static Entity of(leme.models.entity.Entity found) {
        return new Entity()
                .kind(Same.as(Entity.KindEnum.class, found.kind()))
                .start(found.start())
                .end(found.end())
                .value(found.value())
                .check(Same.as(Entity.CheckEnum.class, found.check()));
    }
}
