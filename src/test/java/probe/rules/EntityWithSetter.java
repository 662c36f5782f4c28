package probe.rules;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Planted. */
@Entity
public class EntityWithSetter {

    @Id
    long id;

    String state;

    public void setState(String state) {
        this.state = state;
    }
}
