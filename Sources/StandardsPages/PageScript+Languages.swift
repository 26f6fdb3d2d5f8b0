extension PageScript {
    /// How the script puts a page into the other language, and what it does at first.
    static let languages = #"""
        // The other language: what stands in the first is put into it, and is kept.
        var was = new Map();
        function set(part, text, lang) {
          if (!was.has(part)) was.set(part, { text: part.nodeType === 3 ? part.nodeValue : part.textContent, lang: part.lang });
          if (part.nodeType === 3) part.nodeValue = text; else part.textContent = text;
          if (lang !== undefined) setLang(part, lang);
        }
        function setLang(part, lang) { if (lang) part.setAttribute('lang', lang); else if (part.removeAttribute) part.removeAttribute('lang'); }
        function translate(part) {
          if (isFirst()) return;
          all('article li', part).forEach(function (item) {
            item.childNodes.forEach(function (node) {
              if (node.nodeType !== 3) return;
              var text = node.nodeValue.replace(/seen(?= |$)|查阅日期(?= |$)/, shown);
              if (text !== node.nodeValue) set(node, text);
            });
          });
          all('b, dt, th, h4, i, em, mark, time, .timeline title, article ul small', part).forEach(function (word) {
            if (word.id === 'switch' || word.children.length) return;
            var text = word.textContent.trim();
            if (word.matches('article ul:not(.dates) small'))
              set(word, '(' + text.slice(1, -1).split(/, |，/).map(shown).join(isChinese() ? '，' : ', ') + ')');
            else if (has(words, text)) set(word, words[text]);
          });
          all('article', part).forEach(function (article) {
            var title = article.querySelector('h3 span:not(.w12)'), done = false;
            all('.also > span', article).forEach(function (also) {
              var lang = also.getAttribute('lang') || first;
              if (done || !title || lang.slice(0, 2) !== root.lang.slice(0, 2)) return;
              var text = title.textContent, old = title.getAttribute('lang') || first;
              set(title, also.textContent, lang);
              set(also, text, old);
              done = true;
            });
          });
          all('a[data-o], .t[data-o]', part).forEach(function (name) { set(name, name.dataset.o, ''); });
          if (!isSite) all('a[href^="#"]', part).forEach(function (link) {
            var entity = link.hash && !link.children.length && !link.closest('.changes, .bars th') && find(link.hash.slice(1));
            if (entity) set(link, nameOf(entity), '');
          });
          all('.deadlines td:nth-child(2) span + span', part).forEach(function (title) { set(title.previousSibling, title.textContent, other); });
          if (!isSite) all('.dates li', part).concat(part.firstElementChild && part.firstElementChild.tagName === 'LI' ? part.firstElementChild : []).forEach(function (item) {
            var row = rowOf(item.querySelector('a').hash.slice(1)), title = row && /<span hidden[^>]*>([^<]*)/.exec(row.line);
            if (title) set(item.querySelector('.t'), plain(title[1]));
          });
        }
        var languages = doc.getElementById('switch');
        languages.addEventListener('click', function () {
          var label = languages.textContent;
          root.lang = isFirst() ? other : first;
          languages.textContent = languages.dataset.label || (isChinese() ? 'English' : '中文');
          languages.dataset.label = label;
          languages.lang = isChinese() ? 'en' : 'zh-Hans';
          // What is made of the texts of the file is made anew.
          all('.hood, .names, .more, #hits > *').forEach(function (part) { part.remove(); });
          for (var name in kinds) kinds[name].list = null;
          if (table) table.remove();
          table = null;
          if (current && !isSite) {
            current.article.parentNode.classList.remove('one');
            current.article.remove();
            current = null;
          }
          if (isFirst()) {
            was.forEach(function (before, part) {
              if (part.nodeType === 3) { part.nodeValue = before.text; return; }
              part.textContent = before.text;
              setLang(part, before.lang);
            });
            was.clear();
          } else translate(doc);
          if (filterForm) buildFilters();
          route();
        });

        root.classList.add('js');
        doc.getElementById('find').hidden = false;
        if (isSite) all('article').forEach(function (article) { current = { entity: { article: article, ties: tiesOf(article) }, article: article }; });
        addEventListener('hashchange', function (event) { clearTimeout(waiting); route(event); });
        // A browser goes to the place of an address once all is there.
        addEventListener('load', function () { setTimeout(route); });
        route();
        // For tests: the ranking without the page.
        root.addEventListener('search', function (event) {
          if (!event.detail) return;
          if (!isSite) readFolds(Infinity);
          root.dataset.found = search(String(event.detail)).map(hit => hit.entity.id).join(' ');
        });
        })();
        """#
}
