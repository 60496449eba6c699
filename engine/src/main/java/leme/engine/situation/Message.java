package leme.engine.situation;

import java.util.List;
import leme.models.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * An inbound message.
 *
 * @param id the channel's own id of it
 * @param text what the customer wrote, personal identifiers already masked
 * @param entities what the message named before it was masked, by place; none in situations recorded before entities were
 */
public record Message(String id, String text, List<Entity> entities) {

    public Message(String id, String text, @Nullable List<Entity> entities) {
        this.id = id;
        this.text = text;
        this.entities = entities == null ? List.of() : List.copyOf(entities);
    }

    /** A message that names nothing. */
    public Message(String id, String text) {
        this(id, text, List.of());
    }
}
