extension PageScript {
    /// The search of the script, as the catalogue has it.
    static let search = #"""
        // The search: as the catalogue's own.
        var fillers = /^(a|an|and|for|in|of|on|or|the|to|with|的|和|与|及)$/;
        function split(text) {
          var result = [], word = '', chinese = false;
          Array.from(text.toLowerCase()).forEach(function (sign) {
            var ideograph = /\p{Ideographic}/u.test(sign), letter = ideograph || /[\p{Alphabetic}\p{N}]/u.test(sign);
            if ((!letter || ideograph !== chinese) && word) { result.push(word); word = ''; }
            chinese = ideograph;
            if (letter) word += sign;
          });
          return word ? result.concat(word) : result;
        }
        function isWord(code) { return code >= 128 || /[0-9A-Za-z]/.test(String.fromCharCode(code)); }
        function rank(text, start, end) {
          if (text.charCodeAt(start) >= 128) return 3;
          if (start > 0 && isWord(text.charCodeAt(start - 1))) return 1;
          var rest = text[end] === 's' ? end + 1 : end;
          return rest < text.length && isWord(text.charCodeAt(rest)) ? 2 : 3;
        }
        /// A code without what people write differently.
        function folded(code) { return code.toUpperCase().replace(/[\s\-\u2010-\u2015\u2212\/:]/g, ''); }
        /// What is called just so, in the first way that finds any.
        function called(question) {
          var text = question.trim(), small = text.toLowerCase(), code = folded(text);
          function hasText(weight, test) {
            return function (entity) {
              return textsOf(entity).some(part => part.weight === weight && test(part));
            };
          }
          var tests = [
            entity => entity.id === text,
            entity => entity.id.slice(entity.kind.length + 1) === text,
            function (entity) {
              return hasText(12, part => part.code === code)(entity)
                || hasText(8, part => part.folded === small)(entity);
            },
            hasText(10, part => part.folded === small),
            hasText(12, function (part) {
              if (part.code.indexOf(code) < 0) return false;
              var year = part.text.match(/[-:\u2013\u2014]((19|20)\d\d)\b/);
              return year && part.code === code + year[1] || part.text.indexOf('/') > 0
                && folded(part.text.slice(part.text.indexOf('/') + 1)) === code;
            })
          ];
          for (var place = 0; place < tests.length; place++) {
            var found = index.filter(tests[place]);
            if (found.length) return found;
          }
          return [];
        }
        /// Asks for the files of the search, once; each comes with a call of this.
        var asked = 0, come = 0, index = [];
        window.standardsPart = function (number, list) {
          list.forEach(function (line) {
            var texts = [];
            for (var place = 3; place < line.length; place += 2) texts.push(weighed(line[place + 1], line[place]));
            index.push({ id: line[0], kind: line[0].split('/')[0], name: line[1], otherName: line[2], texts: texts, place: index.length });
          });
          come = number;
          askForParts();
          if (hits.classList.contains('on')) showHits(box.value);
        };
        function askForParts() {
          if (!isSite || asked === parts || come < asked) return;
          asked++;
          make('script', '', doc.head, { src: up + 'search-' + asked + '.js' });
        }
        /// Reads what is searched on the one page, for so many milliseconds at a time.
        function readFolds(time) {
          var end = Date.now() + time;
          while (come < folds.length && Date.now() < end) read(folds[come++]).forEach(function (entity) {
            textsOf(entity);
            entity.place = index.length;
            index.push(entity);
          });
        }
        function isWhole() { return come >= (isSite ? parts : folds.length); }
        var waiting = 0, reading = 0;
        function readOn() {
          if (isSite) return askForParts();
          if (isWhole() || reading) return;
          readFolds(50);
          if (!isWhole()) readLater();
        }
        function readLater() {
          reading = setTimeout(function () {
            reading = 0;
            readFolds(200);
            if (!isWhole()) readLater();
            else if (hits.classList.contains('on')) showHits(box.value);
          });
        }
        function search(question) {
          var every = split(question), weighty = every.filter(word => !fillers.test(word));
          var terms = (weighty.length ? weighty : every).slice(0, 32).map(function (word) {
            return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
          }).filter((word, place, list) => list.indexOf(word) === place);
          var phrase = every.length > 1 ? every.slice(0, 32).join(' ') : '';
          if (!terms.length) return [];
          var so = new Set(called(question)), most = 0;
          var answers = index.map(function (entity) {
            var best = terms.map(() => 0), bonus = 0, top = 0, excerpt = '';
            textsOf(entity).forEach(function (part) {
              var sum = 0;
              for (var number = 0; number < terms.length; number++) {
                var word = terms[number], found = 0;
                for (var start = part.folded.indexOf(word); start >= 0 && found < 3; start = part.folded.indexOf(word, start + 1))
                  found = Math.max(found, rank(part.folded, start, start + word.length));
                if (found * part.weight > best[number]) best[number] = found * part.weight;
                sum += found;
              }
              var inRow = phrase && part.folded.indexOf(phrase) >= 0;
              if (inRow) { bonus = Math.max(bonus, 4 * part.weight); sum += 4; }
              if (sum * part.weight > top) { top = sum * part.weight; excerpt = part.text; }
            });
            var isSo = so.has(entity), count = isSo ? terms.length : best.filter(Boolean).length;
            most = Math.max(most, count);
            return {
              entity: entity, count: count, excerpt: excerpt,
              score: best.reduce((sum, part) => sum + part, bonus) + (isSo ? 1000 : 0)
            };
          });
          return answers.filter(hit => hit.count > 0 && hit.count === most)
            .sort((one, two) => two.score - one.score || one.entity.place - two.entity.place);
        }
        """#
}
