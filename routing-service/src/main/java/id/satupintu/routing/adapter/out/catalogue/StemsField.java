package id.satupintu.routing.adapter.out.catalogue;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** A field of an index document whose words are stems already. */
final class StemsField extends Field {
    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setTokenized(true);
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.freeze();
    }

    private final List<String> stems;

    StemsField(String name, List<String> stems) {
        super(name, COUNTED);
        this.stems = stems;
        this.fieldsData = String.join(" ", stems);
    }

    @Override
    public TokenStream tokenStream(Analyzer analyzer, TokenStream reuse) {
        return new Stems(stems.iterator());
    }

    private static final class Stems extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final Iterator<String> rest;

        Stems(Iterator<String> rest) {
            this.rest = rest;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!rest.hasNext()) {
                return false;
            }
            term.append(rest.next());
            return true;
        }
    }
}
