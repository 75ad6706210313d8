package settle.job;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads what is only known when its step begins.
 *
 * @param <T> the items
 */
final class ListReader<T> implements ItemStreamReader<T> {

    private final Supplier<List<T>> items;
    private Iterator<T> rest;

    ListReader(Supplier<List<T>> items) {
        this.items = items;
    }

    @Override
    public void open(ExecutionContext context) {
        rest = items.get().iterator();
    }

    @Override
    public T read() {
        return rest.hasNext() ? rest.next() : null;
    }
}
