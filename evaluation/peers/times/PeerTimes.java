import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.AnnotationPipeline;
import edu.stanford.nlp.pipeline.POSTaggerAnnotator;
import edu.stanford.nlp.pipeline.PTBTokenizerAnnotator;
import edu.stanford.nlp.pipeline.WordsToSentencesAnnotator;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.TimeExpression;
import edu.stanford.nlp.util.CoreMap;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times by HeidelTime or SUTime: a folder of NAME.txt with NAME.day in, lines of name, start, end, value out; seconds last. */
public final class PeerTimes {
  private record Found(int start, int end, String value) {}

  private interface Finder {
    List<Found> find(String text, String day) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // Both print as they go; what they print is no result.
    System.setOut(System.err);
    Finder finder = args[0].equals("heideltime") ? heidelTime(args[2]) : suTime();
    List<Path> files;
    try (var listed = Files.list(Path.of(args[1]))) {
      files = listed.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
    }
    finder.find("It left on Friday.", "2025-12-26");
    long started = System.nanoTime();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceAll("\\.txt$", "");
      String day = Files.readString(file.resolveSibling(name + ".day")).trim();
      for (Found one : finder.find(Files.readString(file), day))
        out.println(name + "\t" + one.start + "\t" + one.end + "\t" + one.value);
    }
    out.println("seconds\t" + (System.nanoTime() - started) / 1e9);
  }

  private static Finder heidelTime(String config) {
    HeidelTimeStandalone heidelTime =
        new HeidelTimeStandalone(Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, config, POSTagger.STANFORDPOSTAGGER, false);
    Pattern tags = Pattern.compile("<TIMEX3[^>]*?value=\"([^\"]*)\"[^>]*>|</TIMEX3>");
    SimpleDateFormat format = new SimpleDateFormat("yyyy-MM-dd");
    return (text, day) -> {
      String xml = heidelTime.process(text, format.parse(day));
      String body = xml.substring(xml.indexOf("<TimeML>") + 9, xml.lastIndexOf("</TimeML>"));
      List<Found> found = new ArrayList<>();
      Matcher tag = tags.matcher(body);
      int removed = 0;
      int start = -1;
      String value = null;
      while (tag.find()) {
        if (tag.group(1) != null) {
          start = tag.start() - removed;
          value = tag.group(1);
        } else if (start >= 0) found.add(new Found(start, tag.start() - removed, value));
        removed += tag.end() - tag.start();
      }
      return found;
    };
  }

  private static Finder suTime() {
    AnnotationPipeline pipeline = new AnnotationPipeline();
    pipeline.addAnnotator(new PTBTokenizerAnnotator(false));
    pipeline.addAnnotator(new WordsToSentencesAnnotator(false));
    pipeline.addAnnotator(new POSTaggerAnnotator(false));
    pipeline.addAnnotator(new TimeAnnotator("sutime", new Properties()));
    return (text, day) -> {
      Annotation annotation = new Annotation(text);
      annotation.set(CoreAnnotations.DocDateAnnotation.class, day);
      pipeline.annotate(annotation);
      List<Found> found = new ArrayList<>();
      for (CoreMap one : annotation.get(TimeAnnotations.TimexAnnotations.class)) {
        var timex = one.get(TimeAnnotations.TimexAnnotation.class);
        int start = one.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class);
        int end = one.get(CoreAnnotations.CharacterOffsetEndAnnotation.class);
        found.add(new Found(start, end, timex.value() == null ? "-" : timex.value()));
      }
      return found;
    };
  }
}
