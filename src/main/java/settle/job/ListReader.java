package settle.job;

import java.util.Iterator;
import java.util.List;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Reads a list that is not changed meanwhile, without a copy of it.
 *
 * @param <T> the items
 */
final class ListReader<T> implements ItemReader<T> {

    private final Iterator<T> rest;

    ListReader(List<T> items) {
        rest = items.iterator();
    }

    @Override
    public T read() {
        return rest.hasNext() ? rest.next() : null;
    }
}
