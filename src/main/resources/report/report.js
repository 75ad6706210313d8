
(function () {
  "use strict";
  var bar = document.querySelector(".filter");
  var words = document.getElementById("filter");
  var owner = document.getElementById("owner");
  var matches = document.getElementById("matches");
  if (bar) {
    bar.hidden = false;
    words.addEventListener("input", show);
    owner.addEventListener("change", show);
    window.addEventListener("hashchange", reset);
  }
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (list) { list.open = true; });
    if (bar) { reset(); }
  });
  function reset() {
    words.value = "";
    owner.value = "";
    show();
  }
  function show() {
    var wanted = words.value.toLowerCase().split(/\s+/);
    var shown = 0;
    document.querySelectorAll(".exceptions tbody").forEach(function (group) {
      var any = false;
      group.querySelectorAll("tr[data-owner]").forEach(function (row) {
        var text = row.textContent.toLowerCase();
        var fits = (!owner.value || row.dataset.owner === owner.value)
            && wanted.every(function (word) { return text.indexOf(word) >= 0; });
        row.hidden = !fits;
        any = any || fits;
        shown += fits ? 1 : 0;
      });
      group.hidden = !any;
    });
    matches.textContent = words.value || owner.value ? shown + " shown" : "";
  }
})();
